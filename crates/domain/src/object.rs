//! Reading objects of JSON with little code. serde's own derive reads a `flatten`ed part by way of a buffer, which
//! compiles every type below it a second and a third time, and reads each struct from a list too; in the browser
//! that is a tenth of a first visit (ADR 0005). [`object!`] reads the same JSON field by field. Writing stays serde's.

use chrono::{DateTime, FixedOffset};
use serde::Deserializer;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// A value that a field holds before it is read. It never leaves this module: what must be there and is not is an
/// error.
pub trait Blank {
    fn blank() -> Self;
}

/// A struct made by [`object!`]: read into, one field at a time.
pub trait Object: Blank {
    /// Adds the names of the fields that must be there, with those of its part.
    fn needs(names: &mut Vec<&'static str>);

    /// Reads the field of this name. `false`: it has none, and nothing was read.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<bool, A::Error>;
}

/// Reads an object: unknown fields are passed over, missing ones are an error unless they may be missing.
pub fn read<'de, T: Object, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct Reader<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Reader<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<T, A::Error> {
            let mut value = T::blank();
            let mut needs = Vec::new();
            T::needs(&mut needs);
            while let Some(name) = from.next_key::<String>()? {
                if value.read(&name, &mut from)? {
                    needs.retain(|need| *need != name);
                } else {
                    from.next_value::<IgnoredAny>()?;
                }
            }
            match needs.first() {
                None => Ok(value),
                Some(name) => Err(A::Error::missing_field(name)),
            }
        }
    }

    from.deserialize_map(Reader(PhantomData))
}

/// Makes a struct readable: `object!(Type { part: …; needs: a, b; may: c })`. `part`: the field whose own fields
/// stand beside this struct's (serde's `flatten`); `may`: fields that may be missing and are blank then; `at`, `may_at`:
/// the same for moments.
macro_rules! object {
    ($type:ident {
        $(part: $part:ident: $of:ty;)?
        needs: $($field:ident),*;
        $(may: $($may:ident),*;)?
        $(at: $($at:ident),*;)?
        $(may_at: $($may_at:ident),*;)?
    }) => {
        impl $crate::object::Blank for $type {
            fn blank() -> Self {
                Self {
                    $($part: $crate::object::Blank::blank(),)?
                    $($field: $crate::object::Blank::blank(),)*
                    $($($may: $crate::object::Blank::blank(),)*)?
                    $($($at: $crate::object::Blank::blank(),)*)?
                    $($($may_at: $crate::object::Blank::blank(),)*)?
                }
            }
        }

        impl $crate::object::Object for $type {
            fn needs(names: &mut Vec<&'static str>) {
                $(<$of as $crate::object::Object>::needs(names);)?
                names.extend_from_slice(&[$(stringify!($field),)* $($(stringify!($at),)*)?]);
            }

            fn read<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                name: &str,
                from: &mut A,
            ) -> Result<bool, A::Error> {
                match name {
                    $(stringify!($field) => self.$field = from.next_value()?,)*
                    $($(stringify!($may) => self.$may = from.next_value()?,)*)?
                    $($(stringify!($at) => {
                        self.$at = from.next_value::<$crate::moment::At>()?.0;
                    })*)?
                    $($(stringify!($may_at) => {
                        self.$may_at = from.next_value::<Option<$crate::moment::At>>()?.map(|at| at.0);
                    })*)?
                    _ => return $crate::object::beside!(self, name, from $(, $part)?),
                }
                Ok(true)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::object::read(from)
            }
        }
    };
}

macro_rules! beside {
    ($self:ident, $name:ident, $from:ident) => {
        Ok(false)
    };
    ($self:ident, $name:ident, $from:ident, $part:ident) => {
        $crate::object::Object::read(&mut $self.$part, $name, $from)
    };
}

pub(crate) use {beside, object};

macro_rules! blank {
    ($($type:ty = $value:expr),* $(,)?) => {
        $(impl $crate::object::Blank for $type {
            fn blank() -> Self {
                $value
            }
        })*
    };
}

pub(crate) use blank;

blank! {
    String = String::new(),
    bool = false,
    u8 = 0,
    u32 = 0,
    u64 = 0,
    i64 = 0,
    f64 = 0.0,
    uuid::Uuid = uuid::Uuid::nil(),
    DateTime<FixedOffset> = DateTime::default(),
}

impl<K, V> Blank for BTreeMap<K, V> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T> Blank for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

/// Makes an enum readable whose stored words are its JSON too.
macro_rules! word {
    ($type:ident = $blank:ident) => {
        $crate::object::blank! { $type = Self::$blank }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = <String as serde::Deserialize>::deserialize(from)?;
                Self::parse(&word).ok_or_else(|| serde::de::Error::custom("no such word"))
            }
        }
    };
}

pub(crate) use word;

#[cfg(test)]
mod tests {
    use serde::Serialize;

    #[derive(Debug, PartialEq, Serialize)]
    struct Inner {
        a: String,
        b: Option<u32>,
    }

    #[derive(Debug, PartialEq, Serialize)]
    struct Middle {
        #[serde(flatten)]
        inner: Inner,
        list: Vec<u32>,
    }

    #[derive(Debug, PartialEq, Serialize)]
    struct Outer {
        #[serde(flatten)]
        middle: Middle,
        flag: bool,
    }

    object!(Inner { needs: a; may: b; });
    object!(Middle { part: inner: Inner; needs: list; });
    object!(Outer { part: middle: Middle; needs: flag; });

    fn read(json: &str) -> Result<Outer, String> {
        serde_json::from_str(json).map_err(|e| e.to_string())
    }

    #[test]
    fn parts_of_parts_are_read_in_any_order_and_what_is_unknown_is_passed_over() {
        let outer = read(r#"{"flag":true,"more":{"x":[1]},"list":[1,2],"a":"x","b":7}"#).unwrap();
        assert_eq!(read(&serde_json::to_string(&outer).unwrap()), Ok(outer));
        let bare = read(r#"{"list":[],"a":"","b":null,"flag":false}"#).unwrap();
        assert_eq!(bare.middle.inner.b, None);
    }

    #[test]
    fn what_must_be_there_is_missed_by_its_name() {
        for (json, said) in [
            (r#"{"list":[],"flag":true}"#, "missing field `a`"),
            (r#"{"a":"","flag":true}"#, "missing field `list`"),
            (r#"{"a":"","list":[]}"#, "missing field `flag`"),
            (r#"{"a":null,"list":[],"flag":true}"#, "invalid type: null"),
            (
                r#"["a",null,[],true]"#,
                "invalid type: sequence, expected an object",
            ),
        ] {
            let error = read(json).unwrap_err();
            assert!(error.starts_with(said), "{json}: {error}");
        }
    }
}
