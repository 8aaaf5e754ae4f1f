//! One message moves a conversation on: what the dialogue's table says is done.

use super::send::{Sent, send};
use super::talk::Talk;
use super::{Chat, pictures, questions, say, services};
use crate::city::City;
use crate::requests::guard::{admit_chat, count_chat};
use crate::requests::inbound::about;
use crate::requests::messages::Voice;
use crate::requests::subscriptions::status_words;
use crate::{Error, Portal, Result};
use stoa_domain::requests::draft::{MAX_DESCRIPTION, MAX_LINE};
use stoa_domain::requests::inbound::dialogue::{Action, Event, State};
use stoa_domain::requests::inbound::said::Said;
use stoa_domain::requests::{Need, Reference, Service};
use stoa_domain::{LatLon, Locale, text};

/// A conversation while a message is worked on.
pub struct Turn<'a> {
    pub portal: &'a Portal,
    pub city: &'a City,
    pub chat: &'a Chat,
    pub state: State,
    pub talk: Talk,
    pub locale: Locale,
    /// What is said back, in order.
    pub answers: Vec<String>,
    /// No more messages, or messages again.
    pub muted: Option<bool>,
    /// The writer chose a language.
    pub chosen: Option<Locale>,
    /// The case that was made.
    pub made: Option<Reference>,
}

impl Turn<'_> {
    /// Does what a message says: its pictures first, then its place, then its words, as people send them together.
    pub async fn take(&mut self, late: bool) -> Result<()> {
        if late {
            self.act(Event::Timeout, &Said::Nothing).await?;
        }
        let began = self.state;
        if !self.chat.pictures.is_empty() {
            self.act(Event::Picture, &Said::Nothing).await?;
        }
        if self.chat.location.is_some() {
            self.act(Event::Location, &Said::Nothing).await?;
        }
        let said = Said::parse(&self.chat.text);
        if let Some(event) = Event::of(&said) {
            self.act(event, &said).await?;
        }
        if self.state != State::Idle {
            self.state = self.talk.next(self.city);
            if self.state == State::Service
                && (began != State::Service || self.talk.offered.is_empty())
            {
                let words = &self.talk.draft.description;
                self.talk.offered = services::offer(self.portal, self.city, words).await?;
            }
            let question = say::question(&self.voice(), &self.talk, self.state);
            self.answers.push(question);
        }
        Ok(())
    }

    fn voice(&self) -> Voice<'_> {
        Voice {
            ctx: &self.portal.ctx,
            city: self.city,
            locale: self.locale,
        }
    }

    fn say(&mut self, key: &str) {
        let words = self.voice().say(key, &[]);
        self.answers.push(words);
    }

    async fn act(&mut self, event: Event, said: &Said) -> Result<()> {
        match self.state.at(event) {
            Action::Nothing | Action::Ask => {}
            Action::Greet => {
                self.begin();
                self.say("inbound-hello");
            }
            Action::TakeWords => self.take_words().await?,
            Action::TakePlace => match self.chat.location.filter(|_| event == Event::Location) {
                Some(at) => self.take_location(at).await?,
                None => self.take_place().await?,
            },
            Action::TakeService => self.take_service(said).await?,
            Action::TakeAnswer => self.take_answer(),
            Action::TakePicture => {
                self.begin();
                if let Some(key) =
                    pictures::take(self.portal, &mut self.talk, &self.chat.pictures).await?
                {
                    self.say(key);
                }
            }
            Action::Skip => self.skip(),
            Action::Send => self.send().await?,
            Action::Drop => self.end("inbound-dropped"),
            Action::Forget => self.end("inbound-forgotten"),
            Action::Help => self.say("inbound-help"),
            Action::Status => {
                if let Said::Status(reference) = said {
                    let words =
                        status_words(&self.portal.store, &self.voice(), reference, |_| false)
                            .await?;
                    self.answers.push(words);
                }
            }
            Action::Mute => {
                self.muted = Some(true);
                self.end("inbound-stopped");
            }
            Action::Unmute => {
                self.muted = Some(false);
                self.say("inbound-started");
            }
            Action::Speak => {
                if let Said::Language(locale) = said {
                    self.locale = *locale;
                    self.chosen = Some(*locale);
                    self.say("inbound-speaks");
                }
            }
        }
        Ok(())
    }

    /// A report is under way from here on.
    fn begin(&mut self) {
        if self.state == State::Idle {
            self.talk = Talk {
                key: self.portal.ctx.random.token(),
                ..Talk::default()
            };
            self.talk.draft.name = self.chat.name.chars().take(MAX_LINE).collect();
            self.state = State::What;
        }
    }

    fn end(&mut self, key: &str) {
        self.talk = Talk::default();
        self.state = State::Idle;
        self.say(key);
    }

    async fn take_words(&mut self) -> Result<()> {
        self.begin();
        let words: String = text::clean(&self.chat.text)
            .chars()
            .take(MAX_DESCRIPTION)
            .collect();
        if self.talk.draft.lat.is_none()
            && let Some(place) = about::place_of(self.portal, &words).await?
        {
            let draft = &mut self.talk.draft;
            (draft.lat, draft.lon) = (Some(place.lat), Some(place.lon));
            draft.address = place.label;
        }
        if let Some(service) = about::service_of(self.city, &words) {
            self.choose(service);
        }
        self.talk.draft.description = words;
        Ok(())
    }

    async fn take_location(&mut self, at: LatLon) -> Result<()> {
        self.begin();
        let city = self.city;
        let areas = city.areas(&self.portal.store).await?;
        if !city.site.bounds.contains(at) || !areas.near("neighborhood", at) {
            self.say("inbound-place-outside");
            return Ok(());
        }
        let draft = &mut self.talk.draft;
        (draft.lat, draft.lon) = (Some(at.lat), Some(at.lon));
        draft.address.clear();
        Ok(())
    }

    async fn take_place(&mut self) -> Result<()> {
        let typed = text::clean_line(&self.chat.text);
        let draft = &mut self.talk.draft;
        match about::place_of(self.portal, &typed).await? {
            Some(place) => {
                (draft.lat, draft.lon) = (Some(place.lat), Some(place.lon));
                draft.address = place.label;
            }
            None => draft.place_words = typed.chars().take(MAX_LINE).collect(),
        }
        Ok(())
    }

    async fn take_service(&mut self, said: &Said) -> Result<()> {
        let city = self.city;
        let chosen = match said {
            Said::Number(n) => {
                let code = n.checked_sub(1).and_then(|i| self.talk.offered.get(i));
                code.and_then(|code| city.service(code))
            }
            _ => about::service_of(city, &self.chat.text),
        };
        match chosen {
            Some(service) => self.choose(service),
            None => {
                if !matches!(said, Said::Number(_)) {
                    self.talk.offered = services::offer(self.portal, city, &self.chat.text).await?;
                }
                self.say("inbound-which-service");
            }
        }
        Ok(())
    }

    /// It is this service, and its questions are those of now, also if they change before the yes.
    fn choose(&mut self, service: &Service) {
        let draft = &mut self.talk.draft;
        draft.service = service.summary.code.clone();
        draft.form_version = Some(service.form.version);
    }

    fn take_answer(&mut self) {
        let city = self.city;
        let Some(service) = self.talk.service(city) else {
            return;
        };
        let Some(question) = questions::open(service, &self.talk) else {
            return;
        };
        match questions::answer(service, question, &self.chat.text, &self.talk) {
            Ok(values) => {
                self.talk
                    .draft
                    .answers
                    .insert(question.code.clone(), values);
            }
            Err(_) => self.say("inbound-answer-wrong"),
        }
    }

    /// Goes on without what was asked for, where it may be missing.
    fn skip(&mut self) {
        let city = self.city;
        let service = self.talk.service(city);
        match self.state {
            State::Place if service.is_some_and(|s| s.summary.place == Need::Required) => {
                self.say("inbound-needed");
            }
            State::Place => self.talk.no_place = true,
            State::Service => match city.general() {
                Some(general) => self.choose(general),
                None => self.say("inbound-needed"),
            },
            State::Question => match service.and_then(|s| questions::open(s, &self.talk)) {
                Some(question) if question.required => self.say("inbound-needed"),
                Some(question) => self.talk.left_out.push(question.code.clone()),
                None => {}
            },
            State::Photo => self.talk.photo_is_settled = true,
            State::Idle | State::What | State::Review => {}
        }
    }

    async fn send(&mut self) -> Result<()> {
        let conversation = format!("{}:{}", self.chat.network, self.chat.conversation);
        match admit_chat(self.portal, &conversation).await {
            // The report stays as it is: a yes later sends it.
            Err(Error::TooMany { .. }) => {
                self.say("inbound-too-many");
                return Ok(());
            }
            admitted => admitted?,
        }
        match send(self.portal, &self.talk, &self.chat.network, self.locale).await? {
            Sent::Case(sent) => {
                if !sent.replayed {
                    count_chat(self.portal, &conversation).await?;
                }
                let words = say::sent(&self.voice(), &sent);
                self.answers.push(words);
                self.made = Some(sent.reference);
                self.talk = Talk::default();
                self.state = State::Idle;
            }
            Sent::Not(errors) if errors.of("email").is_some() => {
                let url = format!("{}/report", self.portal.ctx.config.public_url);
                self.end("inbound-needs-contact");
                self.answers.push(url);
            }
            Sent::Not(errors) => {
                if errors.of("place").is_some() {
                    let draft = &mut self.talk.draft;
                    (draft.lat, draft.lon, self.talk.no_place) = (None, None, false);
                    draft.address.clear();
                    draft.place_words.clear();
                }
                self.talk
                    .draft
                    .answers
                    .retain(|code, _| errors.of(&format!("answers.{code}")).is_none());
                self.talk
                    .left_out
                    .retain(|code| errors.of(&format!("answers.{code}")).is_none());
                self.say("inbound-not-right");
            }
        }
        Ok(())
    }
}
