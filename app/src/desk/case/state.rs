//! The open case: one signal that the server's page, live news and one's own actions write, and everything reads.

use super::pane::Setting;
use crate::api::ApiError;
use crate::desk::action::{Act, Failure, Outcome};
use crate::desk::shared::Shared;
use crate::t;
use crate::ui::announce;
use leptos::prelude::*;
use leptos::task::spawn_local;
use stoa_domain::LatLon;
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::{ActivityView, DeskRequest, Event, Reference, Seen, Status};

/// The context of everything that shows a case.
#[derive(Clone, Copy)]
pub struct CaseState {
    case: RwSignal<DeskRequest>,
    reference: StoredValue<Reference>,
    setting: Setting,
    /// The newest entry of the timeline when the case was opened; later ones slide in.
    seen: StoredValue<i64>,
    shared: Shared,
}

impl CaseState {
    /// Opens a case: puts it into the context and keeps it up to date with what is told on this page.
    pub fn provide(case: DeskRequest, setting: Setting) -> Self {
        let state = Self {
            setting,
            reference: StoredValue::new(case.detail.summary.reference.clone()),
            seen: StoredValue::new(case.newest_entry()),
            case: RwSignal::new(case),
            shared: Shared::of_page(),
        };
        provide_context(state);
        state
            .shared
            .on_tell(state.reference(), move |told| state.take(told));
        state
    }

    /// The one in the context.
    ///
    /// # Panics
    /// Outside of a case's view: a mistake of the caller.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// Which request it is.
    pub fn reference(self) -> Reference {
        self.reference.get_value()
    }

    /// How it stands on its page.
    pub fn setting(self) -> Setting {
        self.setting
    }

    /// Reads the case; tracks it.
    pub fn with<T>(self, read: impl FnOnce(&DeskRequest) -> T) -> T {
        self.case.with(read)
    }

    /// Reads what never changes of the case.
    pub fn once<T>(self, read: impl FnOnce(&DeskRequest) -> T) -> T {
        self.case.with_untracked(read)
    }

    /// The version that was seen.
    pub fn version(self) -> i64 {
        self.with(|c| c.version)
    }

    /// How far it is seen on this page.
    pub fn seen(self) -> Seen {
        self.with(DeskRequest::seen)
    }

    /// Where it stands.
    pub fn status(self) -> Status {
        self.with(|c| c.detail.summary.status)
    }

    /// What this staff member may do to its status now.
    pub fn moves(self) -> Vec<Event> {
        self.with(|c| c.moves.clone())
    }

    /// Whose it is.
    pub fn assignee(self) -> Option<StaffRef> {
        self.with(|c| c.assignee.clone())
    }

    /// Where it is.
    pub fn place(self) -> Option<LatLon> {
        self.with(|c| LatLon::new(c.detail.summary.lat?, c.detail.summary.lon?))
    }

    /// Where it is, in words.
    pub fn place_words(self) -> Option<String> {
        self.with(|c| c.detail.summary.place.clone())
    }

    /// Its service's code.
    pub fn service_code(self) -> String {
        self.with(|c| c.detail.summary.service_code.clone())
    }

    /// The timeline, oldest first.
    pub fn activity(self) -> Vec<ActivityView> {
        self.with(|c| c.detail.activity.clone())
    }

    /// Did this entry come while the case was open?
    pub fn is_new(self, entry: &ActivityView) -> bool {
        entry.id > self.seen.get_value()
    }

    /// Takes over what was told, unless it is older than what is shown.
    fn take(self, told: &DeskRequest) {
        let shown = self.case.get_untracked();
        if told.version < shown.version
            || told.newest_entry() < shown.newest_entry()
            || *told == shown
        {
            return;
        }
        let more = told
            .detail
            .activity
            .len()
            .saturating_sub(shown.detail.activity.len());
        if more > 0 {
            announce(&t!("desk-timeline-new", n = more));
        }
        self.case.set(told.clone());
    }

    /// Does it: shows what is hoped for at once, then what the server says; where it failed, shows the case as it
    /// was and why. One at a time a form.
    pub fn perform(self, act: Act, outcome: RwSignal<Outcome>, done: Callback<()>) {
        if outcome.with_untracked(Outcome::is_busy) {
            return;
        }
        let seen = self.case.get_untracked();
        outcome.set(Outcome::Busy);
        self.show(act.hoped(&seen));
        spawn_local(async move {
            match act.send(&seen).await {
                Ok(after) => {
                    self.show(after);
                    outcome.try_set(Outcome::Done(act.verb()));
                    announce(&act.verb().done());
                    done.try_run(());
                }
                Err(error) => {
                    // Where news came in between, they are the truth already.
                    if self.case.try_with_untracked(|c| c.version) == Some(seen.version) {
                        self.show(seen.clone());
                    }
                    let failure = self.explain(error, &act, &seen).await;
                    announce(&failure.words());
                    outcome.try_set(Outcome::Failed(failure));
                }
            }
        });
    }

    /// Shows it here and tells the queue.
    fn show(self, case: DeskRequest) {
        let _ = self.case.try_set(case.clone());
        self.shared.tell(case);
    }

    /// The reason in terms of the case. A conflict loads the case as it is now; what was typed stays typed.
    async fn explain(self, error: ApiError, act: &Act, seen: &DeskRequest) -> Failure {
        match error.code.as_str() {
            "invalid" if !error.fields.is_empty() => Failure::Fields(error.fields),
            "conflict-stale" | "conflict-illegal-move" => {
                let Some(now) = self.shared.refresh(&seen.detail.summary.reference).await else {
                    return Failure::Other(error.code);
                };
                match act {
                    Act::Status(event, ..) if !now.moves.contains(event) => {
                        Failure::Moved(now.detail.summary.status)
                    }
                    _ => Failure::Stale(now.changed_since(seen.seen(), None)),
                }
            }
            _ if error.status == 401 => Failure::SignedOut,
            // Who could do it a moment ago and now may not has been signed out.
            "signed-out" | "forbidden" => Failure::SignedOut,
            _ => Failure::Other(error.code),
        }
    }
}
