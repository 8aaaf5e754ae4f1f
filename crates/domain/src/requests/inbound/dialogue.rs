//! The dialogue by which a chat becomes a report: what → where → which service → its questions → photos → "is this right?"
//! → sent. One table says what happens in each state at each event; which state comes next follows from what is still
//! missing, so that whoever says everything at once is asked nothing twice.

use super::said::Said;
use serde::{Deserialize, Serialize};

/// What the dialogue waits for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing is under way.
    #[default]
    Idle,
    /// What is wrong?
    What,
    /// Where is it?
    Place,
    /// Which of these services is it?
    Service,
    /// A question of the service.
    Question,
    /// Is there a photo?
    Photo,
    /// Is this right?
    Review,
}

/// What happens to a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Begin,
    Words,
    Number,
    /// A position from the phone.
    Location,
    /// A photo or video.
    Picture,
    Yes,
    No,
    Skip,
    Help,
    Status,
    Stop,
    Start,
    Cancel,
    Language,
    /// Nobody wrote for a long time.
    Timeout,
}

/// What is done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Says hello and asks what is wrong.
    Greet,
    /// Asks once more what was asked.
    Ask,
    TakeWords,
    TakePlace,
    TakeService,
    TakeAnswer,
    TakePicture,
    /// Goes on without it, where it may be missing.
    Skip,
    /// The report becomes a case.
    Send,
    /// The report under way is forgotten because its writer says so.
    Drop,
    /// The same because nobody wrote any more.
    Forget,
    Help,
    Status,
    Mute,
    Unmute,
    Speak,
    Nothing,
}

impl State {
    /// Every state, in the order of the dialogue.
    pub const ALL: [Self; 7] = [
        Self::Idle,
        Self::What,
        Self::Place,
        Self::Service,
        Self::Question,
        Self::Photo,
        Self::Review,
    ];

    /// The stored word; the catalogue's suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::What => "what",
            Self::Place => "place",
            Self::Service => "service",
            Self::Question => "question",
            Self::Photo => "photo",
            Self::Review => "review",
        }
    }

    /// The state of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// What is done in this state at an event.
    pub const fn at(self, event: Event) -> Action {
        TABLE[self as usize][event as usize]
    }
}

impl Event {
    /// Every event, in the order of the table's columns.
    pub const ALL: [Self; 15] = [
        Self::Begin,
        Self::Words,
        Self::Number,
        Self::Location,
        Self::Picture,
        Self::Yes,
        Self::No,
        Self::Skip,
        Self::Help,
        Self::Status,
        Self::Stop,
        Self::Start,
        Self::Cancel,
        Self::Language,
        Self::Timeout,
    ];

    /// The event that words are.
    pub const fn of(said: &Said) -> Option<Self> {
        Some(match said {
            Said::Begin => Self::Begin,
            Said::Help => Self::Help,
            Said::Stop => Self::Stop,
            Said::Start => Self::Start,
            Said::Cancel => Self::Cancel,
            Said::Status(_) => Self::Status,
            Said::Yes => Self::Yes,
            Said::No => Self::No,
            Said::Skip => Self::Skip,
            Said::Language(_) => Self::Language,
            Said::Number(_) => Self::Number,
            Said::Words => Self::Words,
            Said::Nothing => return None,
        })
    }
}

use Action::{
    Ask, Drop, Forget, Greet, Help, Mute, Nothing, Send, Skip, Speak, Status, TakeAnswer,
    TakePicture, TakePlace, TakeService, TakeWords, Unmute,
};

/// What is done, by state (rows, in the order of [`State::ALL`]) and event (columns, in the order of [`Event::ALL`]).
#[rustfmt::skip]
pub const TABLE: [[Action; 15]; 7] = [
    //  Begin       Words        Number       Location   Picture      Yes         No          Skip   Help  Status  Stop  Start   Cancel   Language Timeout
    [   Greet,      TakeWords,   Greet,       TakePlace, TakePicture, Greet,      Greet,      Greet, Help, Status, Mute, Unmute, Drop,    Speak,   Nothing ],
    [   Ask,        TakeWords,   Ask,         TakePlace, TakePicture, Ask,        Ask,        Ask,   Help, Status, Mute, Unmute, Drop,    Speak,   Forget  ],
    [   Ask,        TakePlace,   TakePlace,   TakePlace, TakePicture, Ask,        Skip,       Skip,  Help, Status, Mute, Unmute, Drop,    Speak,   Forget  ],
    [   Ask,        TakeService, TakeService, TakePlace, TakePicture, Ask,        Skip,       Skip,  Help, Status, Mute, Unmute, Drop,    Speak,   Forget  ],
    [   TakeAnswer, TakeAnswer,  TakeAnswer,  TakePlace, TakePicture, TakeAnswer, TakeAnswer, Skip,  Help, Status, Mute, Unmute, Drop,    Speak,   Forget  ],
    [   Ask,        Ask,         Ask,         TakePlace, TakePicture, Ask,        Skip,       Skip,  Help, Status, Mute, Unmute, Drop,    Speak,   Forget  ],
    [   Ask,        Ask,         Ask,         TakePlace, TakePicture, Send,       Drop,       Ask,   Help, Status, Mute, Unmute, Drop,    Speak,   Forget  ],
];

/// What a report under way has and lacks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    pub has_words: bool,
    /// Given, or not needed, or left out where that is allowed.
    pub has_place: bool,
    pub has_service: bool,
    /// Is a question of the service open?
    pub is_asked: bool,
    /// Was a photo asked for, and an answer given?
    pub photo_is_settled: bool,
}

impl Progress {
    /// What to ask for next.
    pub const fn next(self) -> State {
        if !self.has_words {
            State::What
        } else if !self.has_place {
            State::Place
        } else if !self.has_service {
            State::Service
        } else if self.is_asked {
            State::Question
        } else if !self.photo_is_settled {
            State::Photo
        } else {
            State::Review
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_square_is_what_it_should_be() {
        for (row, state) in State::ALL.into_iter().enumerate() {
            assert_eq!(
                (state as usize, State::parse(state.code())),
                (row, Some(state))
            );
            for (column, event) in Event::ALL.into_iter().enumerate() {
                assert_eq!(event as usize, column);
                let action = state.at(event);
                let idle = state == State::Idle;
                // What works in every state works the same in every state.
                let fixed = match event {
                    Event::Help => Some(Help),
                    Event::Status => Some(Status),
                    Event::Stop => Some(Mute),
                    Event::Start => Some(Unmute),
                    Event::Cancel => Some(Drop),
                    Event::Language => Some(Speak),
                    Event::Location => Some(TakePlace),
                    Event::Picture => Some(TakePicture),
                    Event::Timeout => Some(if idle { Nothing } else { Forget }),
                    _ => None,
                };
                if let Some(fixed) = fixed {
                    assert_eq!(action, fixed, "{state:?} {event:?}");
                }
                // A case comes of a yes to the whole report, and of nothing else.
                let sends = state == State::Review && event == Event::Yes;
                assert_eq!(action == Send, sends, "{state:?} {event:?}");
                // Each thing is taken where it was asked for; words say what is wrong only at the beginning.
                let home = match action {
                    TakeWords => Some(&[State::Idle, State::What][..]),
                    TakeService => Some(&[State::Service][..]),
                    TakeAnswer => Some(&[State::Question][..]),
                    Greet | Nothing => Some(&[State::Idle][..]),
                    _ => None,
                };
                assert!(
                    home.is_none_or(|h| h.contains(&state)),
                    "{state:?} {event:?}"
                );
            }
        }
    }

    #[test]
    fn every_state_asks_for_what_is_missing_first() {
        let mut progress = Progress::default();
        let mut asked = vec![progress.next()];
        for step in 0..5 {
            match step {
                0 => progress.has_words = true,
                1 => progress.has_place = true,
                2 => (progress.has_service, progress.is_asked) = (true, true),
                3 => progress.is_asked = false,
                _ => progress.photo_is_settled = true,
            }
            asked.push(progress.next());
        }
        assert_eq!(asked, State::ALL[1..]);
        // Every state has a word that leaves it: nobody is caught.
        for state in State::ALL {
            assert_eq!(state.at(Event::Cancel), Drop);
        }
    }
}
