//! The whole configuration as one file.

use crate::support::{empty_worlds, pothole, worlds};
use serde_json::{Value, json};
use stoa_domain::accounts::Actor;
use stoa_domain::accounts::Role;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Publication;
use stoa_service::configuration::{Asked, change, changes, look, undo};
use stoa_service::requests::moderation::set_publication;
use stoa_service::requests::routing::{NewTeam, add_team, save_rules, set_address, teams};
use stoa_service::requests::{all_templates, save_template};
use stoa_service::requests::{catalogue, show};
use stoa_service::whole::{
    CityConfig, Looked, apply_config, export_config, import_config, upload_config,
};
use stoa_service::{Error, Portal};

async fn written(portal: &Portal) -> String {
    let config = export_config(portal, &Actor::System).await.unwrap();
    config.to_text().unwrap()
}

async fn read_in(portal: &Portal, text: &str) -> Result<usize, Error> {
    let config: CityConfig = serde_json::from_str(text).unwrap();
    Ok(import_config(portal, &Actor::System, config)
        .await?
        .services)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_reads_back_as_it_was_into_an_empty_database_and_over_the_same_city() {
    for (world, empty) in worlds().await.iter().zip(empty_worlds().await) {
        let none = export_config(&empty.portal, &Actor::System).await;
        assert!(matches!(none, Err(Error::Unavailable)));
        // What was changed since the city was loaded is part of it.
        let (actor, private) = (Actor::System, Publication::Private);
        set_publication(&world.portal, &actor, "POTHOLE", private)
            .await
            .unwrap();
        furnish(&world.portal).await;
        let text = written(&world.portal).await;
        let new = [
            "night-crew",
            "roads@example.org",
            "Holes",
            "#7a1f5c",
            "Hola",
        ];
        for part in ["geometry", "valid_from", "POTHOLE", "private", "locale"]
            .into_iter()
            .chain(new)
        {
            assert!(text.contains(part), "{part}");
        }
        let services = read_in(&empty.portal, &text).await.unwrap();
        assert!(services > 1);
        assert_eq!(written(&empty.portal).await, text);
        read_in(&empty.portal, &text).await.unwrap();
        assert_eq!(written(&empty.portal).await, text, "twice is once");
        let (here, there) = (world.submit(pothole()).await, empty.submit(pothole()).await);
        assert_eq!(
            here.unwrap().due_at,
            there.unwrap().due_at,
            "it promises the same"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_stay_and_a_file_with_a_fault_changes_nothing() {
    for world in worlds().await {
        let reference = world.pothole().await;
        let portal = &world.portal;
        let text = written(portal).await;
        let wrong = text
            .replace("America/New_York", "Atlantis")
            .replace("\"stoa_config\": 1", "\"stoa_config\": 9");
        let said = read_in(portal, &wrong).await;
        let Err(Error::Internal(why)) = said else {
            panic!("{said:?}")
        };
        let why = why.to_string();
        assert!(
            why.contains("Atlantis") && why.contains("stoa_config"),
            "all at once: {why}"
        );
        assert_eq!(written(portal).await, text);
        let renamed = text.replace("Testville", "Newville");
        read_in(portal, &renamed).await.unwrap();
        assert_eq!(written(portal).await, renamed);
        show(portal, &Actor::Anyone, &reference).await.unwrap();
        assert!(!catalogue::list(portal, None).await.unwrap().is_empty());
    }
}

async fn set(portal: &Portal, kind: Kind, value: Value) {
    let actor = &Actor::System;
    let seen = look(portal, actor, kind, "").await.unwrap().seen;
    let done = change(portal, actor, kind, "", &seen, Some(value)).await;
    done.unwrap();
}

/// A team, an address, a rule, colours and texts.
async fn furnish(portal: &Portal) {
    let actor = &Actor::System;
    let department = catalogue::get(portal, "POTHOLE")
        .await
        .unwrap()
        .summary
        .department;
    let team = NewTeam {
        name: "Night crew".into(),
        department: department.clone(),
        members: Vec::new(),
    };
    add_team(portal, actor, &team).await.unwrap();
    set_address(portal, actor, &department, "roads@example.org")
        .await
        .unwrap();
    let rule = json!({"name": "Holes", "when": {"areas": ["neighborhood:West"]}, "then": {"team": "night-crew"}});
    let rules = vec![serde_json::from_value(rule).unwrap()];
    save_rules(portal, actor, 0, rules).await.unwrap();
    let theme = json!({"name": "Testville 311", "accent": {"light": "#7a1f5c", "dark": "#f0a6d6"}});
    set(portal, Kind::Theme, theme).await;
    let texts = json!({"notice": {"en": "Hello", "es": "Hola", "ar": "أهلا"}});
    set(portal, Kind::Texts, texts).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_by_browser_says_what_it_would_change_then_changes_that_and_each_is_written_down() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        furnish(p).await;
        let before = written(p).await;
        let same = upload_config(p, &boss, before.clone().into())
            .await
            .unwrap();
        assert!(
            matches!(same, Looked::Fine(_, plan) if plan.is_empty()),
            "nothing"
        );

        let mut file: Value = serde_json::from_str(&before).unwrap();
        file["teams"] = json!([{"code": "day-crew", "name": "Day crew", "department": null}]);
        file["routing"] = json!([]);
        file["theme"]["wordmark"] = "311".into();
        file["site"]["time_zone"] = "America/Chicago".into();
        file["services"][0]["name"] = "Another name".into();
        let text = file.to_string();
        let looked = upload_config(p, &boss, text.clone().into()).await.unwrap();
        let Looked::Fine(name, plan) = looked else {
            panic!("{looked:?}")
        };
        let parts: Vec<&str> = plan.iter().map(|part| part.part.as_str()).collect();
        assert_eq!(parts, ["routing", "services", "site", "teams", "theme"]);
        let teams_plan = &plan[3];
        assert_eq!(
            (&teams_plan.added[..], &teams_plan.removed[..]),
            (&["day-crew".to_owned()][..], &["night-crew".to_owned()][..])
        );
        assert_eq!(plan[2].changed, ["time_zone"]);
        assert_eq!(written(p).await, before, "nothing has changed yet");

        let done = apply_config(p, &boss, &name).await.unwrap();
        // Rules, the service, the city, two teams, the theme.
        assert_eq!(done.changes, 6);
        let now: Value = serde_json::from_str(&written(p).await).unwrap();
        assert_eq!(now, file);
        let twice = apply_config(p, &boss, &name).await;
        assert!(matches!(twice, Err(Error::Invalid(_))), "{twice:?}");
        let asked = Asked {
            limit: Some(6),
            ..Asked::default()
        };
        for change in changes(p, &boss, &asked).await.unwrap().items {
            assert_eq!(change.by.as_deref(), Some("The supervisor"));
            undo(p, &boss, change.id).await.unwrap();
        }
        let retired = teams(p, &boss).await.unwrap();
        assert_eq!(
            retired.len(),
            1,
            "the team of before is back, the file's is gone"
        );
        assert_eq!(written(p).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_has_the_last_word_on_templates_and_leaves_alone_what_it_does_not_speak_of() {
    for world in worlds().await {
        let p = &world.portal;
        furnish(p).await;
        let boss = world.staff(Role::Supervisor).await;
        let all = all_templates(p, &boss).await.unwrap();
        let first = &all[0];
        let draft = stoa_domain::requests::template::TemplateDraft {
            name: first.name.clone(),
            locale: first.locale.tag().into(),
            text: "Mine".into(),
            ..Default::default()
        };
        let before = written(p).await;
        save_template(p, &boss, Some((first.id, first.version)), &draft)
            .await
            .unwrap();
        let mut file: Value = serde_json::from_str(&before).unwrap();
        for part in ["teams", "routing", "departments", "theme", "texts"] {
            file.as_object_mut().unwrap().remove(part);
        }
        read_in(p, &file.to_string()).await.unwrap();
        assert_eq!(
            written(p).await,
            before,
            "the template is as the file says, the rest as it was"
        );
        assert_eq!(all_templates(p, &boss).await.unwrap().len(), all.len());
        let newest = Asked {
            kind: Some(Kind::Template),
            ..Asked::default()
        };
        let newest = changes(p, &boss, &newest).await.unwrap().items.remove(0);
        assert_eq!(newest.by, None, "the operator");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_new_parts_is_said_all_at_once() {
    for world in worlds().await {
        let p = &world.portal;
        furnish(p).await;
        let boss = world.staff(Role::Supervisor).await;
        let mut file: Value = serde_json::from_str(&written(p).await).unwrap();
        file["teams"][0]["name"] = "".into();
        file["departments"][0]["email"] = "nobody".into();
        file["routing"][0]["then"]["team"] = "moon".into();
        file["theme"]["accent"]["light"] = "#ffffff".into();
        file["texts"]["notice"]["ar"] = "".into();
        let looked = upload_config(p, &boss, file.to_string().into())
            .await
            .unwrap();
        let Looked::Wrong(faults) = looked else {
            panic!("{looked:?}")
        };
        for part in [
            "teams: `night-crew`",
            "nobody is no address",
            "routing.0.team: unknown",
            "theme.accent_light: contrast",
            "texts.notice.ar: required",
        ] {
            assert!(
                faults.iter().any(|f| f.contains(part)),
                "{part}: {faults:?}"
            );
        }
        let broken = upload_config(p, &boss, "{".into()).await.unwrap();
        assert!(matches!(broken, Looked::Wrong(_)));
        let agent = world.staff(Role::Agent).await;
        let theirs = upload_config(p, &agent, "{}".into()).await;
        assert!(matches!(theirs, Err(Error::Forbidden)));
    }
}
