//! A request that another city's endpoint is to do: waiting, there, done; or given up, where staff see why.

/// How far a forwarded request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForwardState {
    /// To be sent; also after a try that failed.
    Waiting,
    /// They have it, under a token so far.
    Token,
    /// They have it under their number; their status is pulled.
    Sent,
    /// They closed it.
    Closed,
    /// It could not be sent, and no more tries are made: staff must act.
    Failed,
}

impl ForwardState {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Token,
        Self::Sent,
        Self::Closed,
        Self::Failed,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Token => "token",
            Self::Sent => "sent",
            Self::Closed => "closed",
            Self::Failed => "failed",
        }
    }

    /// The state of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}
