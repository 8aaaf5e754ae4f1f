//! Photos and videos that came with a mail: through the checks of every upload; what does not pass is left out, the words
//! come in all the same.

use super::letter::Letter;
use crate::requests::{Upload, check_media};
use crate::{Error, Result};
use stoa_domain::requests::draft::MAX_PHOTOS;

/// Under which name the files of a message wait until somebody publishes it.
pub fn message_media_token(entry: i64) -> String {
    format!("message:{entry}")
}

/// The files that pass the checks, at most `MAX_PHOTOS`; the names of the rest join `others`.
pub async fn passing(letter: &mut Letter) -> Result<Vec<Upload>> {
    let mut passing = Vec::new();
    for file in std::mem::take(&mut letter.pictures) {
        match check_media(file.bytes.clone()).await {
            Ok(_) if passing.len() < MAX_PHOTOS => passing.push(file),
            Ok(_) | Err(Error::Invalid(_)) => {
                let name = match file.file_name.is_empty() {
                    true => "photo".to_owned(),
                    false => file.file_name,
                };
                letter.others.push(name);
            }
            Err(other) => return Err(other),
        }
    }
    Ok(passing)
}
