//! What the device does with pictures: small, upright, without metadata. Browser only.

use super::state::{Form, Photo};
use gloo::events::EventListener;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use stoa_domain::FieldErrors;
use stoa_domain::requests::draft::MAX_PHOTOS;
use stoa_domain::requests::similar::{HASH_HEIGHT, HASH_WIDTH, photo_hash};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlInputElement, ImageBitmap, Url,
};

/// The longest side of a photo that goes out, in pixels; the server makes it no larger.
const LONGEST: f64 = 2048.0;
/// JPEG quality: below this, faults begin to show.
const QUALITY: f64 = 0.85;
/// The largest video the server takes, in bytes.
const MAX_VIDEO: f64 = 100e6;

thread_local! {
    /// The photos of the one report form on the page: what signals cannot hold.
    static PHOTOS: RefCell<HashMap<u32, Blob>> = RefCell::default();
    static VIDEO: RefCell<Option<File>> = const { RefCell::new(None) };
    static NEXT: Cell<u32> = const { Cell::new(1) };
}

/// The photos that can go out, in the order of the form.
pub fn photos(form: Form) -> Vec<Blob> {
    let shown = form.photos.read_untracked();
    PHOTOS.with_borrow(|all| {
        shown
            .iter()
            .filter_map(|p| all.get(&p.id).cloned())
            .collect()
    })
}

/// The video, if there is one.
pub fn video() -> Option<File> {
    VIDEO.with_borrow(Clone::clone)
}

/// Lets go of everything: the report is sent or begun anew.
pub fn clear() {
    PHOTOS.with_borrow_mut(HashMap::clear);
    VIDEO.set(None);
}

/// Lets go of one photo.
pub fn forget(form: Form, id: u32) {
    PHOTOS.with_borrow_mut(|all| all.remove(&id));
    tell_draft(form);
}

/// Lets a person hide parts of a photo. The new picture takes the place of the old one, which nothing holds any more.
pub fn blur(form: Form, id: u32) {
    let Some(blob) = PHOTOS.with_borrow(|all| all.get(&id).cloned()) else {
        return;
    };
    spawn_local(async move {
        let Some(blob) = super::blur::edit(&blob, id).await else {
            return;
        };
        let url = Url::create_object_url_with_blob(&blob).unwrap_or_default();
        PHOTOS.with_borrow_mut(|all| all.insert(id, blob));
        form.photos.try_update(|all| {
            if let Some(p) = all.iter_mut().find(|p| p.id == id) {
                let old = std::mem::replace(&mut p.url, url);
                let _ = Url::revoke_object_url(&old);
            }
        });
    });
}

/// Lets go of the video.
pub fn forget_video(form: Form) {
    VIDEO.set(None);
    if let Some(input) = form.video_input.get_untracked() {
        input.set_value("");
    }
}

/// A photo that was small already comes back into the form.
pub fn put_back(form: Form, blob: Blob, alt: String) {
    let id = NEXT.replace(NEXT.get() + 1);
    let photo = Photo {
        id,
        url: Url::create_object_url_with_blob(&blob).unwrap_or_default(),
        alt,
        error: None,
        look: None,
    };
    PHOTOS.with_borrow_mut(|all| all.insert(id, blob));
    form.photos.try_update(|all| all.push(photo));
    tell_draft(form);
}

/// A video comes back into the form.
pub fn put_video_back(form: Form, file: File) {
    form.video.try_set(Some(file.name()));
    VIDEO.set(Some(file));
}

/// Takes photos as they are chosen.
pub fn watch_photos(form: Form) {
    watch(form.photo_input, move |input| {
        for file in files(input) {
            take(form, file);
        }
        // The input is only the door: the same file may come in twice.
        input.set_value("");
    });
}

/// Takes the video as it is chosen.
pub fn watch_video(form: Form) {
    watch(form.video_input, move |input| {
        let file = files(input).into_iter().next();
        let code = match &file {
            Some(f) if !f.type_().starts_with("video/") => Some("not-a-video"),
            Some(f) if f.size() > MAX_VIDEO => Some("too-large"),
            _ => None,
        };
        let errors = code.map_or_else(FieldErrors::default, |c| FieldErrors::one("video", c));
        let file = file.filter(|_| code.is_none());
        form.video.set(file.as_ref().map(File::name));
        VIDEO.set(file);
        form.refused.set(errors);
        form.touch("video");
    });
}

fn watch(input: NodeRef<html::Input>, on_change: impl Fn(&HtmlInputElement) + Clone + 'static) {
    Effect::new(move |_| {
        let Some(input) = input.get() else { return };
        // What was chosen before the wasm came.
        if input.files().is_some_and(|f| f.length() > 0) {
            on_change(&input);
        }
        let (target, on_change) = (input.clone(), on_change.clone());
        let listener = EventListener::new(&target, "change", move |_| on_change(&input));
        let listener = StoredValue::new_local(Some(listener));
        on_cleanup(move || drop(listener.try_update_value(Option::take)));
    });
}

fn files(input: &HtmlInputElement) -> Vec<File> {
    let list = input.files();
    list.iter()
        .flat_map(|l| (0..l.length()).filter_map(|i| l.get(i)))
        .collect()
}

fn take(form: Form, file: File) {
    if form.photos.read_untracked().len() >= MAX_PHOTOS {
        let mut errors = FieldErrors::default();
        errors.add_n("photos", "too-many", MAX_PHOTOS as i64);
        form.refused.set(errors);
        form.touch("photos");
        return;
    }
    let id = NEXT.replace(NEXT.get() + 1);
    let photo = Photo {
        id,
        url: String::new(),
        alt: String::new(),
        error: None,
        look: None,
    };
    form.photos.update(|all| all.push(photo));
    spawn_local(async move {
        let small = shrink(&file).await;
        let url = small
            .as_ref()
            .ok()
            .and_then(|(b, _)| Url::create_object_url_with_blob(b).ok());
        form.photos.try_update(|all| {
            if let Some(p) = all.iter_mut().find(|p| p.id == id) {
                match url {
                    Some(url) => {
                        p.url = url;
                        p.look = small.as_ref().ok().map(|(_, look)| *look);
                    }
                    None => p.error = Some(unreadable(&file).into()),
                }
            }
        });
        if let Ok((blob, _)) = small {
            PHOTOS.with_borrow_mut(|all| all.insert(id, blob));
        }
        tell_draft(form);
    });
}

/// Why a file cannot be shown: few browsers read what some phones take.
fn unreadable(file: &File) -> &'static str {
    match file.type_().as_str() {
        "image/heic" | "image/heif" | "image/avif" => "heic",
        _ => "not-a-photo",
    }
}

/// The draft counts photos and holds their words; the form's list is where they are kept.
fn tell_draft(form: Form) {
    let usable = form.photos.try_read_untracked().map(|all| {
        all.iter()
            .filter(|p| p.error.is_none())
            .map(|p| p.alt.clone())
            .collect::<Vec<_>>()
    });
    if let Some(alts) = usable {
        form.draft.update(|d| d.photo_alts = alts);
    }
}

/// Decodes (upright, as the camera says), draws it small on a canvas and encodes that: what is not picture is lost.
/// Also says what it looks like.
async fn shrink(file: &File) -> Result<(Blob, u64), JsValue> {
    let decoding = window().create_image_bitmap_with_blob(file)?;
    let picture: ImageBitmap = JsFuture::from(decoding).await?.dyn_into()?;
    let (w, h) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (LONGEST / w.max(h)).min(1.0);
    let (w, h) = ((w * scale).round().max(1.0), (h * scale).round().max(1.0));
    let (canvas, _) = draw(&picture, w, h)?;
    let (wide, high) = (f64::from(HASH_WIDTH), f64::from(HASH_HEIGHT));
    let (_, pen) = draw(&picture, wide, high)?;
    let dots = pen.get_image_data(0.0, 0.0, wide, high)?.data();
    let grey: Vec<u8> = dots
        .chunks(4)
        .map(|p| ((u32::from(p[0]) * 3 + u32::from(p[1]) * 6 + u32::from(p[2])) / 10) as u8)
        .collect();
    let look = photo_hash(&grey);
    picture.close();
    let encoded = js_sys::Promise::new(&mut |done, failed| {
        let called = Closure::once_into_js(move |blob: Option<Blob>| {
            let _ = match blob {
                Some(blob) => done.call1(&JsValue::NULL, &blob),
                None => failed.call0(&JsValue::NULL),
            };
        });
        let quality = JsValue::from_f64(QUALITY);
        // A canvas that cannot be encoded calls back with nothing.
        let _ = canvas.to_blob_with_type_and_encoder_options(
            called.unchecked_ref(),
            "image/jpeg",
            &quality,
        );
    });
    Ok((JsFuture::from(encoded).await?.dyn_into()?, look))
}

/// The picture on a canvas of that size.
fn draw(
    picture: &ImageBitmap,
    w: f64,
    h: f64,
) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(w as u32);
    canvas.set_height(h as u32);
    let pen: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    // JPEG has no transparency: paper is white.
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, w, h);
    pen.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, w, h)?;
    Ok((canvas, pen))
}
