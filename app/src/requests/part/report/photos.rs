//! Pictures: several photos, each asked for its words, and one short video.

use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use super::tools::{Tool, hand};
use crate::requests::part::on::{change, press};
use crate::ui::{FileField, Icon};
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::requests::draft::MAX_PHOTOS;

/// Photos and a video. Photos are made small and lose their metadata on the device; without scripting the server
/// does the same when they arrive.
#[component]
pub fn PhotosStep(form: Form) -> impl IntoView {
    // Rows are made anew when a photo comes, goes or is ready; not while it is described.
    let rows = Memo::new(move |_| {
        let photos = form.photos.read();
        photos
            .iter()
            .map(|p| (p.id, p.url.clone(), p.error.clone()))
            .collect::<Vec<_>>()
    });
    let rows = move || {
        let rows = rows.get();
        rows.into_iter()
            .map(|(id, ..)| photo_row(form, id))
            .collect::<Vec<_>>()
    };
    view! {
        <StepSection form step=Step::Photos>
            <p class="hint">{t!("report-photos-hint")}</p>
            <Kept form/>
            <div class="photos">
                <ul class="photo-list" hidden=move || form.photos.read().is_empty()>
                    {move || rows()}
                </ul>
                <FileField name="photo" label=t!("report-photos-add") hint=t!("report-photos-limit", n = MAX_PHOTOS)
                    accept="image/*" multiple=true error=form.error("photo") element=form.photo_input/>
            </div>
            <div class="field" hidden=move || form.enhanced.get()>
                <label for="f-photo-alt">{t!("report-photo-alt-first")} " "
                    <span class="optional">{t!("ui-optional")}</span></label>
                <input id="f-photo-alt" name="photo_alts" disabled=move || form.enhanced.get()/>
            </div>
            <Video form/>
        </StepSection>
    }
}

fn photo_row(form: Form, id: u32) -> AnyView {
    let photos = form.photos.read_untracked();
    let Some(photo) = photos.iter().find(|p| p.id == id).cloned() else {
        return ().into_any();
    };
    let number = move || {
        form.photos
            .read()
            .iter()
            .position(|p| p.id == id)
            .unwrap_or_default()
            + 1
    };
    let describe = move |ev| {
        let alt = event_target_value(&ev);
        form.photos.update(|all| {
            if let Some(p) = all.iter_mut().find(|p| p.id == id) {
                p.alt = alt;
            }
        });
    };
    let remove = move |_| {
        form.photos.update(|all| all.retain(|p| p.id != id));
        hand(Tool::DropPhoto(form, id));
    };
    let waiting = photo.url.is_empty() && photo.error.is_none();
    let body = match photo.error {
        Some(code) => view! { <p class="field-error">{i18n::error(&code)}</p> }.into_any(),
        None => view! {
            <label>{t!("report-photo-alt")} <input name="photo_alts" value=photo.alt on:input=change(describe)/></label>
            <button type="button" class="button small" data-blur=id.to_string() disabled=waiting
                on:click=press(move |_| hand(Tool::BlurPhoto(form, id)))>{t!("guard-blur")}</button>
        }
        .into_any(),
    };
    view! {
        <li class="photo" data-photo="" aria-busy=waiting.then_some("true")>
            {(!photo.url.is_empty()).then(|| view! { <img alt=move || t!("report-photo-number", n = number()) src=photo.url/> })}
            {waiting.then(|| view! { <span class="spinner"></span> })}
            <div class="photo-body">{body}</div>
            <button type="button" class="button quiet small icon-only" on:click=press(remove)
                aria-label=move || t!("report-photo-remove", n = number())>
                <Icon name="close"/>
            </button>
        </li>
    }
    .into_any()
}

/// The files the server already keeps from a try without scripting.
#[component]
fn Kept(form: Form) -> impl IntoView {
    let media = form.stored.get_value().map(|s| s.media).unwrap_or_default();
    (!media.is_empty()).then(|| {
        let rows = media.into_iter().enumerate().map(|(n, m)| {
            let words = match m.alt.is_empty() {
                true => t!("report-photo-number", n = n + 1),
                false => m.alt,
            };
            view! {
                <label class="choice">
                    <input type="checkbox" name="detach" value=m.id.to_string()/>
                    <span>{words} <small>{t!("report-photo-detach")}</small></span>
                </label>
            }
        });
        view! {
            <fieldset class="field">
                <legend>{t!("report-photos-kept")}</legend>
                <div class="choices">{rows.collect_view()}</div>
            </fieldset>
        }
    })
}

#[component]
fn Video(form: Form) -> impl IntoView {
    let remove = move |_| {
        form.video.set(None);
        hand(Tool::DropVideo(form));
    };
    view! {
        <FileField name="video" label=t!("report-video-add") hint=t!("report-video-limit") accept="video/*"
            icon="video" error=form.error("video") element=form.video_input/>
        <p class="place-picked" hidden=move || form.video.read().is_none()>
            <Icon name="video"/>
            <span><bdi>{move || form.video.get()}</bdi></span>
            <button type="button" class="link" on:click=press(remove)>{t!("report-video-remove")}</button>
        </p>
    }
}
