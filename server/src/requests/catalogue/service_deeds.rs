//! What is done with a service as a whole: another place, the one for everything else, offered or not.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_service::Arg;
use stoa_service::requests::catalogue::ServiceEntry;

/// The part of its page.
pub fn deeds(words: Words<'_>, entry: &ServiceEntry) -> String {
    let code = escape(&entry.entry.service.summary.code);
    let hidden = |seen: &str| {
        format!(
            "<input type=\"hidden\" name=\"code\" value=\"{code}\"><input type=\"hidden\" name=\"seen\" value=\"{seen}\">"
        )
    };
    let place = entry.place.map(|(at, of)| {
        format!(
            "<form method=\"post\" action=\"/do/admin/service-move\" class=\"cluster end-line\">{}<div class=\"field\">\
             <label for=\"f-to\">{}</label><input class=\"w-5\" type=\"number\" inputmode=\"numeric\" min=\"1\" max=\"{of}\" id=\"f-to\" \
             name=\"to\" value=\"{at}\"></div><button class=\"button\">{}</button></form>",
            hidden(&entry.order_seen),
            words.with("builder-place-in-list", &[("n", Arg::Number(of as f64))]),
            words.say("builder-move"),
        )
    });
    let button = |what: &str, seen: &str, key: &str, hint: &str| {
        format!(
            "<form method=\"post\" action=\"/do/admin/service-offer\">{}<p class=\"hint\">{}</p>\
             <button class=\"button\" name=\"do\" value=\"{what}\">{}</button></form>",
            hidden(seen),
            words.say(hint),
            words.say(key),
        )
    };
    let general = match (entry.general, entry.entry.retired) {
        (true, _) => format!("<p>{}</p>", words.say("builder-is-general")),
        (false, true) => String::new(),
        (false, false) => button(
            "general",
            &entry.general_seen,
            "builder-make-general",
            "builder-general-hint",
        ),
    };
    let offered = match entry.entry.retired {
        true => button(
            "restore",
            &entry.seen,
            "builder-restore",
            "builder-restore-hint",
        ),
        false => button(
            "retire",
            &entry.seen,
            "builder-retire",
            "builder-retire-hint",
        ),
    };
    format!(
        "<section class=\"section stack\" id=\"deeds\"><h2>{}</h2>{}{general}{offered}</section>",
        words.say("builder-deeds"),
        place.unwrap_or_default(),
    )
}
