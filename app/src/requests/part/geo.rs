//! Where this device is, if its owner lets us know.

use stoa_domain::LatLon;

/// Asks the device for its position and calls back once; `None`: refused, unknown or too slow.
#[cfg(feature = "hydrate")]
pub fn position(answer: impl FnOnce(Option<LatLon>) + 'static) {
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;

    let Ok(device) = leptos::prelude::window().navigator().geolocation() else {
        return answer(None);
    };
    let answer = Rc::new(RefCell::new(Some(answer)));
    let once = move |found: Option<LatLon>| {
        if let Some(answer) = answer.borrow_mut().take() {
            answer(found);
        }
    };
    let failed = {
        let once = once.clone();
        Closure::once_into_js(move || once(None))
    };
    let found = Closure::once_into_js(move |found: wasm_bindgen::JsValue| {
        let number = |name: &str| {
            let coords = js_sys::Reflect::get(&found, &"coords".into()).ok()?;
            js_sys::Reflect::get(&coords, &name.into()).ok()?.as_f64()
        };
        let at = number("latitude").zip(number("longitude"));
        once(at.and_then(|(lat, lon)| LatLon::new(lat, lon)));
    });
    let options = web_sys::PositionOptions::new();
    options.set_enable_high_accuracy(true);
    options.set_timeout(10_000);
    options.set_maximum_age(60_000);
    let asked = device.get_current_position_with_error_callback_and_options(
        found.unchecked_ref(),
        Some(failed.unchecked_ref()),
        &options,
    );
    if asked.is_err() {
        let call: &js_sys::Function = failed.unchecked_ref();
        let _ = call.call0(&wasm_bindgen::JsValue::NULL);
    }
}

/// The server has no position to tell.
#[cfg(not(feature = "hydrate"))]
pub fn position(answer: impl FnOnce(Option<LatLon>) + 'static) {
    answer(None);
}
