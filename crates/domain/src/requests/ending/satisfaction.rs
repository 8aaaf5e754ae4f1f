//! Which closed cases are asked how it was.

use std::ops::RangeInclusive;

/// The answers: very bad to very good.
pub const SCORES: RangeInclusive<u8> = 1..=5;
/// The longest remark beside one, in characters.
pub const MAX_REMARK: usize = 1_000;

/// Is a case asked, where one in so many is? `keyed`: a hash of its reference that only the installation can make. Nothing
/// else counts: neither how it ended, nor who reported or closed it.
pub fn is_sampled(keyed: u64, one_in: u32) -> bool {
    one_in > 0 && keyed.is_multiple_of(u64::from(one_in))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_so_many_and_none_where_nobody_is_to_be_asked() {
        let asked = |n| (0..1_000).filter(|k| is_sampled(*k, n)).count();
        assert_eq!([0, 1, 4, 10].map(asked), [0, 1_000, 250, 100]);
    }
}
