//! Photos of a chat wait in a stored draft until the report is sent.

use super::ChatPicture;
use super::talk::Talk;
use crate::requests::Upload;
use crate::requests::drafts::{self, StoredDraft};
use crate::{Error, Portal, Result};
use stoa_domain::requests::draft::MAX_PHOTOS;

/// Takes the pictures of a message in. The catalogue's key of what was wrong, if anything was.
pub async fn take(
    portal: &Portal,
    talk: &mut Talk,
    pictures: &[ChatPicture],
) -> Result<Option<&'static str>> {
    let mut wrong = None;
    for picture in pictures.iter().take(MAX_PHOTOS + 1) {
        let (name, bytes) = match picture {
            ChatPicture::Here { name, bytes } => (name.clone(), bytes.clone()),
            ChatPicture::Elsewhere(address) => {
                talk.elsewhere.push(address.chars().take(500).collect());
                wrong = Some("inbound-photo-elsewhere");
                continue;
            }
        };
        let token = drafts::save(portal, talk.photos.as_deref(), &StoredDraft::default()).await?;
        talk.photos = Some(token.clone());
        let file = Upload {
            file_name: name,
            bytes,
            alt: String::new(),
        };
        match drafts::attach(portal, &token, vec![file]).await {
            Ok(all) => talk.photo_count = all.len(),
            Err(Error::Invalid(_)) => wrong = Some("inbound-photo-refused"),
            Err(other) => return Err(other),
        }
    }
    talk.photo_is_settled |= talk.photo_count > 0;
    Ok(wrong)
}
