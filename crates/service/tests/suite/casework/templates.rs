//! Templates: kept by staff, offered for a case in its reporter's language with its facts.

use crate::support::{pothole, testville, worlds, wrong};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::Event;
use stoa_domain::requests::template::{Placeholder, TemplateDraft};
use stoa_service::Error;
use stoa_service::requests::{
    all_templates, preview_template, retire_template, save_template, template, templates_of_case,
};
use stoa_service::seed;

fn draft(service: &str, event: &str, locale: &str, text: &str) -> TemplateDraft {
    TemplateDraft {
        name: format!("{service}{event}{locale}"),
        service: service.into(),
        event: event.into(),
        locale: locale.into(),
        text: text.into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_offered_what_fits_it_filled_in_in_its_reporters_language() {
    for world in worlds().await {
        let (boss, p) = (world.staff(Role::Supervisor).await, &world.portal);
        // The report was written in Spanish.
        let reference = world.submit(pothole()).await.unwrap().reference;
        let all = "{reference}: {service}, {place}, {due}, {opened}, {department}, {staff}, {city}, {link}";
        let save = |d: TemplateDraft| {
            let boss = &boss;
            async move { save_template(p, boss, None, &d).await.unwrap() }
        };
        save(draft("POTHOLE", "ask", "es", all)).await;
        save(draft("TRASH", "ask", "es", "otro servicio")).await;
        save(draft("POTHOLE", "ask", "en", "another language")).await;
        let offered = templates_of_case(p, &boss, &reference).await.unwrap();
        let texts: Vec<&str> = offered.iter().map(|t| t.text.as_str()).collect();
        assert_eq!(texts.len(), 2, "its own and the city's for all: {texts:?}");
        assert_eq!(offered[0].event, Some(Event::Ask));
        assert!(
            texts[0].starts_with(&format!("{reference}: Pothole, ")),
            "{}",
            texts[0]
        );
        assert!(
            texts[0].contains("The supervisor")
                && texts[0].contains(&format!("/requests/{reference}"))
        );
        let left = |p: &Placeholder| texts[0].contains(&format!("{{{}}}", p.code()));
        assert!(!Placeholder::ALL.iter().any(left), "{}", texts[0]);
        assert_eq!(texts[1], "El trabajo está hecho.");
        // As the newest case of its service would say it.
        let shown = preview_template(p, &boss, &draft("", "", "ar", "({reference})"))
            .await
            .unwrap();
        assert_eq!(shown, (format!("({reference})"), Some(reference)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_names_no_fact_or_no_service_is_refused() {
    for world in worlds().await {
        let (boss, p) = (world.staff(Role::Supervisor).await, &world.portal);
        let pilot = save_template(p, &boss, None, &draft("", "", "en", "by {pilot}")).await;
        assert_eq!(wrong(pilot), ["text unknown-placeholder"]);
        let moon = save_template(p, &boss, None, &draft("MOON", "", "en", "x")).await;
        assert_eq!(wrong(moon), ["service unknown"]);
        let agent = world.staff(Role::Agent).await;
        let theirs = save_template(p, &agent, None, &draft("", "", "en", "x")).await;
        assert!(matches!(theirs, Err(Error::Forbidden)));
        assert!(matches!(
            all_templates(p, &agent).await,
            Err(Error::Forbidden)
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_change_one_do_not_overwrite_each_other_and_a_reload_keeps_their_work() {
    for world in worlds().await {
        let (boss, p) = (world.staff(Role::Supervisor).await, &world.portal);
        let all = all_templates(p, &boss).await.unwrap();
        let done = all.iter().find(|t| t.name == "Done").unwrap().clone();
        let longer = all.iter().find(|t| t.name == "Longer").unwrap().clone();
        let mine = TemplateDraft {
            name: "Done".into(),
            ..draft("", "resolve", "en", "Done at {place}.")
        };
        save_template(p, &boss, Some((done.id, done.version)), &mine)
            .await
            .unwrap();
        let late = save_template(p, &boss, Some((done.id, done.version)), &mine).await;
        assert!(matches!(late, Err(Error::Conflict("stale"))));
        assert!(matches!(
            retire_template(p, &boss, done.id, done.version, true).await,
            Err(Error::Conflict("stale"))
        ));
        retire_template(p, &boss, longer.id, longer.version, true)
            .await
            .unwrap();
        assert!(matches!(
            template(p, &boss, 9_999_999).await,
            Err(Error::NotFound)
        ));
        let own = save_template(p, &boss, None, &draft("", "", "en", "Ours"))
            .await
            .unwrap();
        let before = all_templates(p, &boss).await.unwrap();
        seed::catalogue(p, &testville()).await.unwrap();
        let mut after = all_templates(p, &boss).await.unwrap();
        assert_eq!(after.len(), before.len(), "none twice, none lost");
        after.retain(|t| [done.id, longer.id, own].contains(&t.id));
        assert_eq!(after.iter().filter(|t| t.retired).count(), 1);
        assert!(
            after.iter().any(|t| t.text == "Done at {place}."
                && t.changed_by.as_deref() == Some("The supervisor"))
        );
        let seen = templates_of_case(p, &Actor::System, &world.pothole().await)
            .await
            .unwrap();
        assert!(seen.iter().all(|t| t.text != "It takes longer."));
    }
}
