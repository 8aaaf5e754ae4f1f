//! The cells of a row, field by field.

use super::channel::channel;
use super::date::{Zone, instant};
use super::field::Field;
use super::issue::{Issue, Trouble};
use super::mapping::PersonalRule;
use super::place::{degrees, position};
use super::row::{Case, Rows};
use crate::requests::draft::{Contact, MAX_DESCRIPTION, MAX_LINE};
use crate::requests::{Intake, Status, personal};
use crate::{LatLon, text};
use chrono::{DateTime, Duration, TimeZone, Utc};

/// The longest number of an earlier system, in characters.
const MAX_REFERENCE: usize = 100;
/// How much of a value is shown again, in characters.
const MAX_SHOWN: usize = 120;

/// A row on its way.
pub(super) struct Reading<'a, 'b, Z: TimeZone> {
    pub(super) rows: &'a Rows<'b, Z>,
    pub(super) line: u64,
    pub(super) cells: &'a [String],
    pub(super) issues: Vec<Issue>,
}

impl<'a, Z: TimeZone> Reading<'a, '_, Z> {
    /// What stands in a field's column; empty where it has none.
    pub(super) fn value(&self, field: Field) -> &'a str {
        let n = self.rows.mapping.columns.get(&field);
        n.and_then(|n| self.cells.get(*n))
            .map_or("", |cell| cell.trim())
    }

    fn issue(&mut self, field: Field, value: &str, trouble: Trouble) {
        let n = self.rows.mapping.columns.get(&field);
        let column = n.and_then(|n| self.rows.profile.column(*n));
        self.issues.push(Issue {
            line: self.line,
            column: column.map_or_else(String::new, |c| c.name.clone()),
            value: text::clean_line(value).chars().take(MAX_SHOWN).collect(),
            trouble,
        });
    }

    /// The case that it is, unless something that has to be there is not. What is wrong, or worth a look, is among its issues.
    pub(super) fn case(&mut self) -> Option<Case> {
        let external_id = self.reference();
        let service = self.service();
        let opened = self.moment(Field::Opened);
        let closed = self.moment(Field::Closed);
        let updated = self.moment(Field::Updated);
        let due = self.moment(Field::Due);
        let status = self.status(closed);
        let position = self.position();
        let (description, personal) = self.words(Field::Description);
        let (mut words, personal_too) = self.words(Field::Words);
        if words.is_empty() {
            words = text::clean_line(self.value(Field::Outcome)).replace('_', " ");
        }
        let address = self.line(Field::Address);
        let (neighborhood, district, police_district) = (
            self.line(Field::Neighborhood),
            self.line(Field::District),
            self.line(Field::PoliceDistrict),
        );
        let contact = self.contact();
        let (opened, status) = (opened?, status?);
        if opened > self.rows.now + Duration::days(1) {
            self.issue(
                Field::Opened,
                self.value(Field::Opened),
                Trouble::InTheFuture,
            );
        }
        // A case that was taken up again keeps the date of its last closing in some systems: it is open.
        let closed = closed.filter(|_| !status.is_open());
        if closed.is_some_and(|at| at < opened) {
            self.issue(
                Field::Closed,
                self.value(Field::Closed),
                Trouble::ClosedBeforeOpened,
            );
        }
        if !status.is_open() && closed.is_none() {
            self.issue(
                Field::Closed,
                self.value(Field::Closed),
                Trouble::ClosedWithoutDate,
            );
        }
        let last = [closed, updated.filter(|at| *at <= self.rows.now)];
        Some(Case {
            line: self.line,
            external_id: external_id?,
            service: service?,
            status,
            opened,
            updated: last.into_iter().flatten().fold(opened, Ord::max),
            closed,
            due: due.filter(|at| closed.is_some() && *at >= opened),
            address,
            position,
            description,
            words: (!words.is_empty()).then_some(words),
            channel: match self.rows.mapping.columns.contains_key(&Field::Channel) {
                true => channel(self.value(Field::Channel)),
                false => Intake::Import,
            },
            neighborhood,
            district,
            police_district,
            contact,
            waits: (personal || personal_too) && self.rows.mapping.personal == PersonalRule::Wait,
        })
    }

    fn reference(&mut self) -> Option<String> {
        let value = text::clean_line(self.value(Field::Reference));
        if value.is_empty() {
            self.issue(Field::Reference, "", Trouble::Missing);
            return None;
        }
        if value.chars().count() > MAX_REFERENCE {
            self.issue(Field::Reference, &value, Trouble::TooLong);
            return None;
        }
        Some(value)
    }

    fn service(&mut self) -> Option<String> {
        let value = self.value(Field::Service);
        let found = self.rows.mapping.services.get(value).cloned().flatten();
        if found.is_none() {
            self.issue(Field::Service, value, Trouble::Unknown);
        }
        found
    }

    /// Without a column for it: closed where a date says so.
    fn status(&mut self, closed: Option<DateTime<Utc>>) -> Option<Status> {
        let mapping = self.rows.mapping;
        let status = match mapping.columns.contains_key(&Field::Status) {
            false => Some(closed.map_or(Status::Received, |_| Status::Resolved)),
            true => {
                let value = self.value(Field::Status);
                let found = mapping.statuses.get(value).copied();
                if found.is_none() {
                    self.issue(Field::Status, value, Trouble::Unknown);
                }
                found
            }
        };
        let ended = mapping
            .outcomes
            .get(self.value(Field::Outcome))
            .copied()
            .flatten();
        status.map(|status| ended.filter(|_| !status.is_open()).unwrap_or(status))
    }

    fn moment(&mut self, field: Field) -> Option<DateTime<Utc>> {
        let value = self.value(field);
        if value.is_empty() {
            if field.is_required() {
                self.issue(field, "", Trouble::Missing);
            }
            return None;
        }
        let Some(moment) = self.rows.mapping.order.read(value) else {
            self.issue(field, value, Trouble::NotADate);
            return None;
        };
        Some(match self.rows.mapping.zone {
            Zone::City => instant(moment, self.rows.zone),
            Zone::Utc => instant(moment, &Utc),
        })
    }

    fn position(&mut self) -> Option<LatLon> {
        let whole = self.value(Field::Position);
        let (lat, lon) = (self.value(Field::Latitude), self.value(Field::Longitude));
        let found = if !whole.is_empty() {
            let found = position(whole);
            if found.is_none() {
                self.issue(Field::Position, whole, Trouble::NotANumber);
            }
            found
        } else if lat.is_empty() && lon.is_empty() {
            None
        } else {
            for (field, value) in [(Field::Latitude, lat), (Field::Longitude, lon)] {
                if degrees(value).is_none() {
                    self.issue(field, value, Trouble::NotANumber);
                }
            }
            let (lat, lon) = (degrees(lat)?, degrees(lon)?);
            let found = LatLon::new(lat, lon);
            if found.is_none() {
                self.issue(Field::Latitude, &format!("{lat}, {lon}"), Trouble::Outside);
            }
            found
        };
        let at = found?;
        if !self.rows.bounds.contains(at) {
            let field = if whole.is_empty() {
                Field::Latitude
            } else {
                Field::Position
            };
            self.issue(field, &format!("{}, {}", at.lat, at.lon), Trouble::Outside);
            return None;
        }
        Some(at)
    }

    /// A line of words, cut to what fits.
    fn line(&mut self, field: Field) -> Option<String> {
        let value = text::clean_line(self.value(field));
        let cut: String = value.chars().take(MAX_LINE).collect();
        if cut.len() < value.len() {
            self.issue(field, &value, Trouble::Cut);
        }
        (!cut.is_empty()).then_some(cut)
    }

    /// Free words, and whether they look as if they held personal data that is still there.
    fn words(&mut self, field: Field) -> (String, bool) {
        let value = text::clean(self.value(field));
        let mut cut: String = value.chars().take(MAX_DESCRIPTION).collect();
        if cut.len() < value.len() {
            self.issue(field, "", Trouble::Cut);
        }
        let found = personal::find("", &cut);
        let mut kinds: Vec<&str> = found.iter().map(|p| p.kind.code()).collect();
        kinds.dedup();
        if kinds.is_empty() {
            return (cut, false);
        }
        // What was found is not shown again: the list of issues is a file too.
        self.issue(field, &kinds.join(", "), Trouble::Personal);
        if self.rows.mapping.personal == PersonalRule::Withhold {
            cut = personal::without_any("", &cut);
        }
        (cut, true)
    }

    fn contact(&mut self) -> Contact {
        let email = self.line(Field::Email);
        if let Some(typed) = email.as_deref().filter(|e| !text::is_email(e)) {
            self.issue(Field::Email, typed, Trouble::NotAnAddress);
        }
        Contact {
            name: self.line(Field::Name),
            email: email.filter(|e| text::is_email(e)),
            phone: self.line(Field::Phone),
        }
    }
}
