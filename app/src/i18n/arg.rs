//! What a text may be given.

/// A value in a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    /// Chooses the plural; written with the language's grouping.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! from_number {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(n: $kind) -> Self {
                Self::Number(n as f64)
            }
        }
    )*};
}

from_number!(u8, u16, u32, u64, usize, i32, i64, f64);

#[cfg(feature = "ssr")]
impl From<&stoa_service::Arg> for Arg {
    fn from(arg: &stoa_service::Arg) -> Self {
        match arg {
            stoa_service::Arg::Text(text) => Self::Text(text.clone()),
            stoa_service::Arg::Number(n) => Self::Number(*n),
        }
    }
}
