//! The words of a message about a request, from the catalogue, in the reader's language: long for mail, short for
//! texts and notifications.

use super::html::{self, Block};
use super::token::Links;
use crate::city::City;
use crate::{Arg, Ctx};
use chrono::{DateTime, FixedOffset};
use stoa_domain::Locale;
use stoa_domain::requests::follow::{Channel, Kind, Target};
use stoa_domain::requests::{ActivityKind, Status};
use stoa_store::requests::RequestRecord;

/// What a message is about.
#[derive(Debug, Clone, Copy)]
pub enum Occasion<'a> {
    /// The report arrived.
    Confirmation,
    /// Somebody began to follow.
    Following,
    /// Something happened: what, the status after it, the public words of it.
    News(Kind, Status, Option<&'a str>),
    /// It goes on as another request, by itself, or as its parts: the status after it, the references of the others.
    Turned(Turn, Status, &'a str),
    /// Its ending is not agreed on: the status after it, the public words of it.
    Ended(Ended, Status, Option<&'a str>),
    /// Its reporter is told: everyone sees it now, or nobody else does any more.
    Seen(bool),
    /// Its reporter is told that a photo of it could not be read.
    Unreadable,
}

/// How a case goes on, as its people are told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Merged,
    Unmerged,
    Split,
}

impl Turn {
    /// The turn that an entry of the timeline is.
    pub const fn of(kind: ActivityKind) -> Option<Self> {
        match kind {
            ActivityKind::Merged => Some(Self::Merged),
            ActivityKind::Unmerged => Some(Self::Unmerged),
            ActivityKind::Split => Some(Self::Split),
            _ => None,
        }
    }
}

/// What was said to how a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Disputed,
    Appealed,
    Upheld,
    Rejected,
}

impl Ended {
    /// What an entry of the timeline says to it.
    pub const fn of(kind: ActivityKind) -> Option<Self> {
        match kind {
            ActivityKind::Disputed => Some(Self::Disputed),
            ActivityKind::Appealed => Some(Self::Appealed),
            ActivityKind::Upheld => Some(Self::Upheld),
            ActivityKind::Rejected => Some(Self::Rejected),
            _ => None,
        }
    }
}

impl Occasion<'_> {
    /// The public words of it.
    const fn words(&self) -> Option<&str> {
        match self {
            Self::News(_, _, words) | Self::Ended(_, _, words) => *words,
            _ => None,
        }
    }

    /// The status after it.
    fn status(self, request: &RequestRecord) -> Status {
        match self {
            Self::News(_, status, _) | Self::Turned(_, status, _) | Self::Ended(_, status, _) => {
                status
            }
            Self::Confirmation | Self::Following | Self::Seen(_) | Self::Unreadable => {
                request.status
            }
        }
    }
}

/// Why a case was closed, and where its reporter says whether that is right.
pub struct Closed<'a> {
    pub reason: &'a str,
    pub until: Option<DateTime<FixedOffset>>,
    pub answer_url: Option<&'a str>,
    /// Are they asked how it was?
    pub asked: bool,
}

/// Why somebody is told, and how they end it.
pub struct Footer<'a> {
    /// Of a closing.
    pub closed: Option<Closed<'a>>,
    /// The area they follow; `None`: the request itself.
    pub area: Option<&'a Target>,
    pub unsubscribe_url: &'a str,
    pub manage_url: &'a str,
}

/// A message's words.
pub struct Rendered {
    pub subject: String,
    pub text: String,
    /// Empty for what is no mail.
    pub html: String,
}

/// The longest words of somebody's own in a text or notification, in characters: a text has 160 in one piece.
const EXCERPT: usize = 120;

/// Says keys in one language about one request.
pub struct Voice<'a> {
    pub ctx: &'a Ctx,
    pub city: &'a City,
    pub locale: Locale,
}

impl Voice<'_> {
    /// The words of a key; `$city` is always there.
    pub fn say(&self, key: &str, more: &[(&str, Arg)]) -> String {
        let mut args: Vec<(&str, Arg)> = vec![("city", self.city.site.name.as_str().into())];
        args.extend_from_slice(more);
        self.ctx.texts.text(self.locale, key, &args)
    }

    /// A status in the pages' own words.
    ///
    /// catalogue: status-*
    pub fn status(&self, status: Status) -> String {
        self.say(&format!("status-{}", status.code().replace('_', "-")), &[])
    }

    /// Who sees a request that not everyone sees.
    ///
    /// catalogue: mail-seen-*
    pub fn unseen(&self, request: &RequestRecord) -> String {
        self.say(&format!("mail-seen-{}", request.visibility.code()), &[])
    }

    /// An area in words: `within 500 m of …`, `on …`, `in …`.
    ///
    /// catalogue: mail-area-*
    pub fn area(&self, target: &Target) -> String {
        let metres = target.circle().map_or(0, |(_, m)| m);
        let args = [
            ("place", Arg::from(target.place())),
            ("metres", Arg::Number(f64::from(metres))),
        ];
        self.say(&format!("mail-area-{}", target.code()), &args)
    }

    /// What an occasion is called: subject and first words.
    pub fn head(&self, request: &RequestRecord, occasion: Occasion<'_>) -> (String, String) {
        let status = occasion.status(request);
        let other = match occasion {
            Occasion::Turned(_, _, other) => other,
            _ => "",
        };
        let args = [
            ("other", Arg::from(other)),
            ("reference", Arg::from(request.reference.as_str())),
            (
                "service",
                self.city.service_name(&request.service_code).into(),
            ),
            ("status", self.status(status).into()),
        ];
        let (subject, intro) = match occasion {
            Occasion::Confirmation => ("mail-confirmation-subject", "mail-confirmation-intro"),
            Occasion::Following => ("mail-following-subject", "mail-following-intro"),
            Occasion::Seen(true) => ("mail-published-subject", "mail-published-intro"),
            Occasion::Seen(false) => ("mail-hidden-subject", "mail-hidden-intro"),
            Occasion::Unreadable => ("mail-unreadable-subject", "mail-unreadable-intro"),
            Occasion::News(Kind::New, ..) => ("mail-new-subject", "mail-new-intro"),
            Occasion::News(Kind::Status, ..) => ("mail-change-subject", "mail-change-intro"),
            Occasion::News(Kind::Update, ..) => ("mail-update-subject", "mail-update-intro"),
            Occasion::Turned(Turn::Merged, ..) => ("mail-merged-subject", "mail-merged-intro"),
            Occasion::Turned(Turn::Unmerged, ..) => {
                ("mail-unmerged-subject", "mail-unmerged-intro")
            }
            Occasion::Turned(Turn::Split, ..) => ("mail-split-subject", "mail-split-intro"),
            Occasion::Ended(Ended::Disputed, ..) => {
                ("mail-disputed-subject", "mail-disputed-intro")
            }
            Occasion::Ended(Ended::Appealed, ..) => {
                ("mail-appealed-subject", "mail-appealed-intro")
            }
            Occasion::Ended(Ended::Upheld, ..) => ("mail-upheld-subject", "mail-upheld-intro"),
            Occasion::Ended(Ended::Rejected, ..) => {
                ("mail-rejected-subject", "mail-rejected-intro")
            }
        };
        (self.say(subject, &args), self.say(intro, &args))
    }
}

/// Words for one reader by one channel. Each occasion has a subject and an intro in the catalogue (`mail.ftl`); the words
/// for a status are the pages' own.
pub fn render(
    voice: &Voice<'_>,
    channel: Channel,
    request: &RequestRecord,
    occasion: Occasion<'_>,
    footer: &Footer<'_>,
) -> Rendered {
    let (subject, intro) = voice.head(request, occasion);
    // Of a request out of sight nobody but its reporter is written to.
    let url = Links(&voice.ctx.config).seen(request);
    if channel == Channel::Mail {
        return letter(voice, request, occasion, footer, &subject, intro, url);
    }
    let mut own = match (occasion.words(), occasion) {
        (Some(words), _) => excerpt(words),
        (None, Occasion::News(Kind::New, ..)) => place_of(request).to_owned(),
        _ => String::new(),
    };
    if let Some(ask) = footer.closed.as_ref().and_then(|c| ask(voice, c)) {
        own = format!("{own}\n{}: {}", ask.0, ask.1).trim().to_owned();
    }
    let service = voice.city.service_name(&request.service_code).to_owned();
    short(channel, voice, one_line(&subject), service, own, &url)
}

/// A text: city, subject, own words and address in one; a notification: a title and a body, its address goes beside.
fn short(
    channel: Channel,
    voice: &Voice<'_>,
    subject: String,
    service: String,
    own: String,
    url: &str,
) -> Rendered {
    let join = |parts: &[&str]| {
        let parts: Vec<&str> = parts.iter().copied().filter(|p| !p.is_empty()).collect();
        parts.join("\n")
    };
    let text = match channel {
        Channel::Sms | Channel::Chat => join(&[
            &format!("{}: {subject}", voice.city.site.name),
            &own,
            url,
            &voice.say("mail-sms-stop", &[]),
        ]),
        _ => join(&[&service, &own]),
    };
    Rendered {
        subject,
        text,
        html: String::new(),
    }
}

fn letter(
    voice: &Voice<'_>,
    request: &RequestRecord,
    occasion: Occasion<'_>,
    footer: &Footer<'_>,
    subject: &str,
    intro: String,
    url: String,
) -> Rendered {
    let say = |key: &str| voice.say(key, &[]);
    let mut blocks = vec![Block::Words(intro)];
    if let (Occasion::Confirmation, false) = (occasion, request.visibility.is_public()) {
        blocks.push(Block::Words(voice.unseen(request)));
    }
    if let Some(words) = occasion.words() {
        blocks.push(Block::Quote(words.to_owned()));
    }
    blocks.extend(facts(voice, request, occasion.status(request)));
    if let Some(closed) = &footer.closed {
        let reason = closed.reason.to_owned();
        blocks.push(Block::Fact(say("mail-label-reason"), reason));
        if let Some((words, url)) = ask(voice, closed) {
            blocks.push(Block::Words(words));
            blocks.push(Block::Button(say("mail-ending-answer"), url));
        }
        if closed.asked {
            blocks.push(Block::Small(say("mail-ending-asked")));
        }
    }
    blocks.push(Block::Button(say("mail-open"), url));
    blocks.push(Block::Small(match footer.area {
        None if voice.ctx.config.inbound.address.is_some() => say("mail-why-answer"),
        None => say("mail-why"),
        Some(target) => voice.say("mail-why-area", &[("area", voice.area(target).into())]),
    }));
    let unsubscribe = match footer.area {
        None => "mail-unsubscribe",
        Some(_) => "mail-unsubscribe-area",
    };
    blocks.push(Block::Link(
        say(unsubscribe),
        footer.unsubscribe_url.to_owned(),
    ));
    blocks.push(Block::Link(
        say("mail-manage"),
        footer.manage_url.to_owned(),
    ));
    finish(voice.locale, subject, &blocks)
}

/// What the reporter of a closed case is asked, and where they answer.
fn ask(voice: &Voice<'_>, closed: &Closed<'_>) -> Option<(String, String)> {
    // Dates as 2026-11-27: read the same in every language.
    let day = closed.until?.format("%Y-%m-%d").to_string();
    let words = voice.say("mail-ending-ask", &[("date", day.into())]);
    Some((words, closed.answer_url?.to_owned()))
}

/// Reference, service, place, status, promise.
pub fn facts(voice: &Voice<'_>, request: &RequestRecord, status: Status) -> Vec<Block> {
    let fact = |key: &str, value: String| Block::Fact(voice.say(key, &[]), value);
    let mut facts = vec![
        fact("mail-label-reference", request.reference.to_string()),
        fact(
            "mail-label-service",
            voice.city.service_name(&request.service_code).to_owned(),
        ),
    ];
    let place = place_of(request);
    if !place.is_empty() {
        facts.push(fact("mail-label-place", place.to_owned()));
    }
    facts.push(fact("mail-label-status", voice.status(status)));
    // Dates as 2026-11-27: read the same in every language.
    if let Some(due) = request.due_at.filter(|_| status.is_open()) {
        let day = voice.city.local(due).format("%Y-%m-%d").to_string();
        facts.push(fact("mail-label-promise", day));
    }
    facts
}

/// A letter of blocks.
pub fn finish(locale: Locale, subject: &str, blocks: &[Block]) -> Rendered {
    Rendered {
        text: html::plain(blocks),
        html: html::page(locale, subject, blocks),
        subject: one_line(subject),
    }
}

/// Where it is, in words.
pub fn place_of(request: &RequestRecord) -> &str {
    request
        .address
        .as_deref()
        .or(request.place_words.as_deref())
        .unwrap_or_default()
}

/// A subject is one line (RFC 5322 §3.6.5), whatever a catalogue or a service's name holds.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of somebody's words.
pub fn excerpt(words: &str) -> String {
    let line = one_line(words);
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    format!("{}…", cut.trim_end())
}
