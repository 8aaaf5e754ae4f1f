//! Words were blacked out: what still waits with them in it does not go.

use crate::Result;
use stoa_domain::requests::message::{MessageEvent, MessageKind};
use stoa_store::Tx;
use stoa_store::messages::{self, Moved};

/// Cancels the news of a request that waits for its time. Its readers miss one message; the page says the rest.
pub async fn drop_news(tx: &Tx, request_id: i64) -> Result<()> {
    for message in messages::queued_about(tx, request_id).await? {
        let news = matches!(message.kind, MessageKind::Status | MessageKind::Update);
        let Some(to) = message.status.after(MessageEvent::Cancel).filter(|_| news) else {
            continue;
        };
        let moved = Moved {
            attempts: message.attempts,
            last_error: Some("its words were blacked out".to_owned()),
            ..Moved::default()
        };
        messages::set_status(tx, message.id, message.status, to, &moved).await?;
    }
    Ok(())
}
