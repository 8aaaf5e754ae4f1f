//! The form around every action.

use super::begun::{Begun, Choice};
use super::{Act, Failure, Outcome, Returned, Verb, Verdict};
use crate::desk::address::use_address;
use crate::desk::case::{CaseState, Heading};
use crate::routes;
use crate::ui::{Button, ButtonKind, Icon, document};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use stoa_domain::FieldErrors;

/// A foldable panel with the form of one kind of action: hidden fields, the action's own fields as children, the
/// button, and the verdict. `read` makes the action of what was typed, or says what is missing.
#[component]
pub fn ActionForm(
    verb: Verb,
    /// Is it unfolded at first?
    #[prop(default = true)]
    open: bool,
    outcome: RwSignal<Outcome>,
    #[prop(into)] read: Callback<(), Result<Act, FieldErrors>>,
    /// Empties the fields once it is done.
    #[prop(into)]
    done: Callback<()>,
    /// Called as the panel folds and unfolds.
    #[prop(optional, into)]
    on_fold: Option<Callback<bool>>,
    /// Has it files, which the browser sends by itself?
    #[prop(optional, into)]
    files: Option<Callback<(), bool>>,
    children: Children,
) -> impl IntoView {
    let case = CaseState::of_page();
    let returned = Returned::of_page();
    outcome.set(returned.outcome(verb));
    let open = open || returned.is(verb);
    let begun = Begun::of_form(verb, outcome);
    let submit = move |e: leptos::ev::SubmitEvent| {
        let overtaken = begun.is_overtaken();
        let read = read.run(());
        if !overtaken && read.is_ok() && files.is_some_and(|some| some.run(())) {
            return;
        }
        e.prevent_default();
        if overtaken {
            return;
        }
        match read {
            Ok(act) => case.perform(act, outcome, begun.until(done)),
            Err(errors) => {
                if let Some(first) = errors.0.first() {
                    focus_field(verb, &first.field);
                }
                outcome.set(Outcome::Failed(Failure::Fields(errors)));
            }
        }
    };
    let unfolded = NodeRef::<leptos::html::Details>::new();
    let fold = move |_| {
        if let (Some(call), Some(panel)) = (on_fold, unfolded.get_untracked()) {
            call.run(panel.open());
        }
    };
    let kind = files.map(|_| "multipart/form-data");
    view! {
        <details class="panel" open=open on:toggle=fold node_ref=unfolded>
            <summary><Heading>{verb.heading()}</Heading><Icon name="chevron-down"/></summary>
            <form method="post" action=format!("/do/desk/{}", verb.code()) enctype=kind on:submit=submit
                on:input=move |_| begun.now() novalidate>
                <input type="hidden" name="reference" value=case.reference().to_string()/>
                <input type="hidden" name="version" value=move || case.version().to_string()/>
                <input type="hidden" name="seen" value=move || case.seen().entry/>
                <input type="hidden" name="next" value=next(verb, case)/>
                {children()}
                <div class="actions">
                    <Button
                        label=verb.save()
                        kind=if verb == Verb::Status { ButtonKind::Primary } else { ButtonKind::Secondary }
                        small=true
                        busy=Signal::derive(move || outcome.read().is_busy())
                    />
                </div>
                <Verdict outcome/>
                <Choice outcome begun done/>
            </form>
        </details>
    }
    .into_any()
}

/// The id of a form's control, or of its group.
pub(super) fn control_id(verb: Verb, field: &str) -> String {
    format!("act-{}-{field}", verb.code())
}

fn focus_field(verb: Verb, field: &str) {
    document::focus(&format!("[id=\"{}\"]", control_id(verb, field)), true);
}

/// Back to this page, without what an earlier answer left in its address. A service that was refused comes back as
/// `service=…`, which means something else to the queue: that form goes back to the case alone.
pub(super) fn next(verb: Verb, case: CaseState) -> String {
    if verb == Verb::Service || use_location().pathname.get_untracked() != routes::DESK {
        return routes::desk_request(&case.reference());
    }
    use_address().get_untracked().href()
}
