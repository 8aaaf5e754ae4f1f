//! Notifications of this browser: is it able, and the subscription it gives.

use crate::api::{self, ApiError};
use stoa_domain::requests::follow::{Channel, SubscribeDraft, Subscribed};

/// Has this browser what notifications need (Push API §3: a service worker, and leave to notify)? Never on the server.
pub fn able() -> bool {
    #[cfg(feature = "hydrate")]
    {
        let window = leptos::prelude::window();
        let has = |of: &wasm_bindgen::JsValue, name: &str| {
            js_sys::Reflect::has(of, &name.into()).unwrap_or(false)
        };
        has(&window, "PushManager")
            && has(&window, "Notification")
            && has(&window.navigator(), "serviceWorker")
    }
    #[cfg(not(feature = "hydrate"))]
    false
}

/// Subscribes this browser to what the draft wants. `push-refused`: its owner, or the browser, said no.
pub async fn subscribe(draft: SubscribeDraft) -> api::Result<Subscribed> {
    let key = api::push_key().await?;
    let (endpoint, keys) = ask(&key)
        .await
        .ok_or_else(|| ApiError::new(0, "push-refused"))?;
    let draft = SubscribeDraft {
        channel: Channel::Push.code().to_owned(),
        endpoint,
        keys: Some(keys),
        ..draft
    };
    api::subscribe(&draft).await
}

/// Address and keys from the browser; it asks its owner.
#[cfg(feature = "hydrate")]
async fn ask(key: &str) -> Option<(String, stoa_domain::requests::follow::PushKeys)> {
    use send_wrapper::SendWrapper;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;

    #[derive(serde::Deserialize)]
    struct Given {
        endpoint: String,
        keys: stoa_domain::requests::follow::PushKeys,
    }
    SendWrapper::new(async move {
        let container = leptos::prelude::window().navigator().service_worker();
        let ready = JsFuture::from(container.ready().ok()?).await.ok()?;
        let registration: web_sys::ServiceWorkerRegistration = ready.dyn_into().ok()?;
        let options = web_sys::PushSubscriptionOptionsInit::new();
        options.set_user_visible_only(true);
        options.set_application_server_key_opt_str(Some(key));
        let manager = registration.push_manager().ok()?;
        let asked = manager.subscribe_with_options(&options).ok()?;
        let given = JsFuture::from(asked).await.ok()?;
        let json = js_sys::JSON::stringify(&given).ok()?;
        let given: Given = serde_json::from_str(&String::from(json)).ok()?;
        Some((given.endpoint, given.keys))
    })
    .await
}

#[cfg(not(feature = "hydrate"))]
async fn ask(_key: &str) -> Option<(String, stoa_domain::requests::follow::PushKeys)> {
    None
}
