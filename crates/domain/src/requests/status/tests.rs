//! The whole table of statuses, moves and who may.

use super::*;
use crate::accounts::Role;

/// The whole square of statuses and events, as the desk's manual draws it (`.` = no such move).
#[test]
fn the_table_is_exactly_this() {
    let drawn = [
        "received    acknowledge:in_review plan:planned start:in_progress ask:waiting resolve:resolved decline:declined merge:duplicate",
        "in_review   plan:planned start:in_progress ask:waiting resolve:resolved decline:declined merge:duplicate",
        "planned     start:in_progress ask:waiting resolve:resolved decline:declined merge:duplicate",
        "in_progress plan:planned ask:waiting resolve:resolved decline:declined merge:duplicate",
        "waiting     answered:in_review plan:planned start:in_progress resolve:resolved decline:declined merge:duplicate",
        "resolved    reopen:in_review confirm:resolved dispute:in_review appeal:resolved uphold:in_review reject:resolved",
        "declined    reopen:in_review confirm:declined dispute:in_review appeal:declined uphold:in_review reject:declined",
        "duplicate   unmerge:in_review",
    ];
    for (status, line) in Status::ALL.into_iter().zip(drawn) {
        let mut words = line.split_whitespace();
        assert_eq!(words.next(), Some(status.code()));
        let allowed: Vec<(&str, &str)> = words.filter_map(|w| w.split_once(':')).collect();
        for event in Event::ALL {
            let expected = allowed
                .iter()
                .find(|(e, _)| *e == event.code())
                .map(|(_, to)| *to);
            assert_eq!(
                status.after(event).map(Status::code),
                expected,
                "{status:?} {event:?}"
            );
        }
    }
}

/// The whole cube: who may make which move, by role and by link. What is not drawn, nobody may.
#[test]
fn who_moves_what_is_exactly_this() {
    let agents = "acknowledge plan start ask answered resolve decline merge unmerge";
    let chiefs = "reopen uphold reject";
    let reporters = "confirm dispute appeal";
    let staff = |role| {
        Actor::Staff(crate::accounts::Staff {
            id: uuid::Uuid::nil(),
            username: "x".into(),
            name: "X".into(),
            role,
            department: None,
        })
    };
    let has = |words: &str, event: Event| words.split(' ').any(|w| w == event.code());
    for status in Status::ALL {
        for event in Event::ALL {
            let step = Move::of(status, event);
            let there = step.is_some();
            let may = |actor: &Actor| step.is_some_and(|m| m.who.is(actor));
            let of_staff = has(agents, event);
            let of_chiefs = of_staff || has(chiefs, event);
            assert!(!may(&Actor::Anyone) && !may(&staff(Role::Viewer)));
            assert_eq!(may(&staff(Role::Agent)), there && of_staff, "{event:?}");
            assert_eq!(may(&staff(Role::Supervisor)), there && of_chiefs);
            assert_eq!(may(&Actor::System), there && of_chiefs);
            let by_link = step.is_some_and(|m| m.who == Who::Reporter);
            assert_eq!(by_link, there && has(reporters, event), "{event:?}");
            // A reporter changes nothing but what is closed, and closes nothing.
            assert!(!by_link || !status.is_open());
        }
    }
}

/// The column of the clock: it runs wherever the city owes something and could go on; where it stands, everyone is told
/// why, and an answer leads out.
#[test]
fn the_clock_stands_while_the_city_waits_for_the_reporter_and_nowhere_else() {
    for status in Status::ALL {
        assert_eq!(
            status.stops_clock(),
            status == Status::Waiting,
            "{status:?}"
        );
        let into = TABLE.iter().filter(|m| m.to == status);
        if status.stops_clock() {
            assert!(status.is_open());
            assert!(into.clone().all(|m| m.event.needs_update()));
            assert!(
                status
                    .moves()
                    .any(|m| !m.event.needs_update() && !m.to.stops_clock())
            );
        }
    }
}

#[test]
fn closing_ends_the_debt_and_every_status_can_be_reached_and_left() {
    for status in Status::ALL {
        assert!(status.moves().next().is_some(), "{status:?} is a dead end");
        assert!(
            status == Status::Received || TABLE.iter().any(|m| m.to == status),
            "{status:?}"
        );
        assert_eq!(Status::parse(status.code()), Some(status));
    }
    for m in TABLE {
        assert_eq!(
            m.event.closes(),
            m.from.is_open() && !m.to.is_open() && !m.event.names_another()
        );
        if m.from == m.to {
            continue; // a mark, which has rules of its own
        }
        // Closing and reopening say why: in words, or by naming the other request. So does what stops the clock.
        assert_eq!(
            m.event.needs_update() || m.event.names_another(),
            m.from.is_open() != m.to.is_open() || m.to.stops_clock(),
            "{m:?}"
        );
    }
}
