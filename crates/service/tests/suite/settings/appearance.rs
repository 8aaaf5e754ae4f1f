//! Names, colours and the city's own words.

use super::{of_kind, undone};
use crate::support::{worlds, wrong};
use serde_json::{Value, json};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_service::configuration::{change, look};
use stoa_service::site::{appearance, load, sheet};
use stoa_service::{Error, Portal};

async fn put(portal: &Portal, actor: &Actor, kind: Kind, value: Value) -> Result<(), Error> {
    let seen = look(portal, actor, kind, "").await?.seen;
    change(portal, actor, kind, "", &seen, Some(value)).await?;
    Ok(())
}

fn theme() -> Value {
    json!({"name": "Testville 311", "wordmark": "311", "phone": "311", "email": null,
        "accent": {"light": "#7a1f5c", "dark": "#f0a6d6"}})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_shows_at_once_in_every_process_and_is_taken_back() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let neighbor = world.neighbor().await;
        let plain = appearance(&neighbor, Locale::En).await.unwrap();
        assert_eq!((plain.texts.len(), plain.sheet), (0, None));
        assert!(matches!(sheet(p, "x").await, Err(Error::NotFound)));

        put(p, &boss, Kind::Theme, theme()).await.unwrap();
        world.clock.advance(chrono::Duration::seconds(2));
        for portal in [p, &neighbor] {
            let site = load(portal).await.unwrap();
            assert_eq!(
                (site.name.as_str(), site.phone.as_deref()),
                ("Testville 311", Some("311"))
            );
            assert_eq!(site.city, "Testville", "the city keeps its name");
            let worn = appearance(portal, Locale::Ar).await.unwrap();
            assert_eq!(worn.texts, [("wordmark".to_owned(), "311".to_owned())]);
            let address = worn.sheet.unwrap();
            let hash = address.split('/').nth(2).unwrap();
            let (css, is_this) = sheet(portal, hash).await.unwrap();
            assert!(is_this && String::from_utf8_lossy(&css).contains("--accent:#7a1f5c"));
            assert!(!sheet(portal, "old").await.unwrap().1);
        }
        undone(p, &boss, Kind::Theme).await;
        assert_eq!(load(p).await.unwrap().name, "Stoa Testville");
        assert_eq!(appearance(p, Locale::En).await.unwrap().sheet, None);
        let all = of_kind(p, &boss, Kind::Theme).await;
        assert_eq!((all.len(), all[0].undoes), (2, Some(all[1].id)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_refused_and_texts_stand_in_every_language() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let mut faint = theme();
        faint["accent"]["light"] = "#ffcc00".into();
        let said = put(p, &boss, Kind::Theme, faint).await;
        assert_eq!(wrong(said), ["accent_light contrast"]);
        let odd = put(p, &boss, Kind::Theme, json!({"name": "x", "logo": "y"})).await;
        assert_eq!(wrong(odd), ["value not-readable"]);
        let half = json!({"welcome": {"en": "Hello"}});
        let said = put(p, &boss, Kind::Texts, half).await;
        assert_eq!(wrong(said), ["welcome.es required", "welcome.ar required"]);

        let all = json!({"welcome": {"en": "Hello", "es": "Hola", "ar": "أهلا"}});
        put(p, &boss, Kind::Texts, all).await.unwrap();
        let spanish = appearance(p, Locale::Es).await.unwrap();
        assert_eq!(spanish.texts, [("welcome".to_owned(), "Hola".to_owned())]);
        let agent = world.staff(Role::Agent).await;
        let theirs = put(p, &agent, Kind::Texts, json!({})).await;
        assert!(matches!(theirs, Err(Error::Forbidden)));
        undone(p, &boss, Kind::Texts).await;
        assert!(appearance(p, Locale::Es).await.unwrap().texts.is_empty());
    }
}
