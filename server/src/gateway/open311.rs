//! Another city's Open311 endpoint, as a client: always XML, which every endpoint must speak (GeoReport v2). Bad luck
//! is told apart from a refusal, so that only the first is tried again.

use super::http::{guarded, may_be_called};
use chrono::{DateTime, Duration, SecondsFormat, Utc};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, Response, StatusCode};
use roxmltree::{Document, Node};
use stoa_service::requests::forward::{Parcel, Target, Theirs};

/// The longest answer that is read, in bytes.
const MAX_ANSWER: usize = 8 * 1024 * 1024;

/// It could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// For staff.
    pub words: String,
    /// Trying again would not help.
    pub permanent: bool,
}

/// What a report was given: a number, or a token to ask with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    Number(String),
    Token(String),
}

/// The client: one for the process.
#[derive(Clone)]
pub struct Open311Client {
    client: Client,
    private: bool,
}

impl Open311Client {
    /// Opens it. Redirects are not followed, since a key goes along. `private`: endpoints may be in our own network, and
    /// without https; else staff who set one up cannot make this server ask there.
    pub fn new(private: bool) -> anyhow::Result<Self> {
        Ok(Self {
            client: guarded(private)?,
            private,
        })
    }

    /// Errors: for good, where the endpoint may not be called.
    fn allowed(&self, target: &Target) -> Result<(), Failure> {
        if may_be_called(&target.endpoint, self.private) {
            return Ok(());
        }
        Err(Failure {
            words: "the endpoint is not https, or in a private network".to_owned(),
            permanent: true,
        })
    }

    /// Files a report. Our reference goes along as `Idempotency-Key`, by which a portal that knows the header gives a
    /// second try the first answer.
    pub async fn post(&self, parcel: &Parcel) -> Result<Given, Failure> {
        let target = &parcel.target;
        self.allowed(target)?;
        let key = [("api_key", target.api_key.as_str())];
        let fields = parcel.fields.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        let form = encode(target, key.into_iter().chain(fields));
        let request = self
            .client
            .post(format!("{}/requests.xml", target.endpoint))
            .header(
                CONTENT_TYPE,
                "application/x-www-form-urlencoded; charset=utf-8",
            )
            .header("idempotency-key", parcel.reference.as_str())
            .body(form);
        given(&read(request.send().await).await?)
    }

    /// The number of a report that an earlier try may have filed: the one whose description holds our address of it.
    pub async fn look_up(
        &self,
        parcel: &Parcel,
        since: DateTime<Utc>,
    ) -> Result<Option<String>, Failure> {
        // Clocks differ.
        let since = (since - Duration::hours(1)).to_rfc3339_opts(SecondsFormat::Secs, true);
        let pairs = [
            ("service_code", parcel.target.their_code.as_str()),
            ("start_date", since.as_str()),
        ];
        let answer = self.get(&parcel.target, "requests", &pairs).await?;
        found(&answer, &parcel.mark)
    }

    /// The number behind a token, once there is one.
    pub async fn token(&self, target: &Target, token: &str) -> Result<Option<String>, Failure> {
        let path = format!("tokens/{}", escape(token));
        let answer = self.get(target, &path, &[]).await?;
        let number = requests(&answer)?.into_iter().find_map(|r| r.their_id);
        Ok(number)
    }

    /// How a request stands there; `None` where they do not (or no longer) show it.
    pub async fn status(&self, target: &Target, number: &str) -> Result<Option<Theirs>, Failure> {
        let pairs = [("service_request_id", number)];
        let answer = self.get(target, "requests", &pairs).await?;
        let mut all = requests(&answer)?.into_iter();
        Ok(all.find(|r| r.their_id.as_deref() == Some(number)))
    }

    async fn get(
        &self,
        target: &Target,
        path: &str,
        pairs: &[(&str, &str)],
    ) -> Result<String, Failure> {
        self.allowed(target)?;
        let query = encode(target, pairs.iter().copied());
        let address = format!("{}/{path}.xml?{query}", target.endpoint);
        read(self.client.get(address).send().await).await
    }
}

/// Pairs with the jurisdiction before them, where they want one.
fn encode<'a>(target: &Target, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = url::form_urlencoded::Serializer::new(String::new());
    if let Some(jurisdiction) = &target.jurisdiction_id {
        out.append_pair("jurisdiction_id", jurisdiction);
    }
    out.extend_pairs(pairs).finish()
}

fn escape(part: &str) -> String {
    url::form_urlencoded::byte_serialize(part.as_bytes()).collect()
}

fn passing(words: impl Into<String>) -> Failure {
    Failure {
        words: words.into(),
        permanent: false,
    }
}

/// The text of a good answer.
async fn read(answer: reqwest::Result<Response>) -> Result<String, Failure> {
    // Without the address, which may hold more than staff need.
    let mut answer = answer.map_err(|e| passing(e.without_url().to_string()))?;
    let status = answer.status();
    let mut bytes = Vec::new();
    while let Some(chunk) = answer
        .chunk()
        .await
        .map_err(|e| passing(e.without_url().to_string()))?
    {
        if bytes.len() + chunk.len() > MAX_ANSWER {
            return Err(passing("the answer is too long"));
        }
        bytes.extend_from_slice(&chunk);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if status.is_success() {
        return Ok(text);
    }
    let again = status.is_server_error()
        || matches!(
            status,
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS
        );
    Err(Failure {
        words: format!("{}: {}", status.as_u16(), refusal(&text)),
        permanent: !again,
    })
}

/// The words of an `errors` document; endpoints also send a bare `error`, or anything else.
pub fn refusal(text: &str) -> String {
    let Ok(document) = Document::parse(text) else {
        return text.chars().take(200).collect();
    };
    let named = |name: &'static str| document.descendants().filter(move |n| n.has_tag_name(name));
    let mut words: Vec<&str> = named("description").filter_map(|n| n.text()).collect();
    if words.is_empty() {
        words = named("error").filter_map(|n| n.text()).collect();
    }
    words.join("; ").trim().to_owned()
}

/// What a report was given. An answer with neither is no reason to file it again: it is there, but cannot be followed.
pub fn given(text: &str) -> Result<Given, Failure> {
    let unclear = |words: &str| Failure {
        words: words.to_owned(),
        permanent: true,
    };
    let document = Document::parse(text).map_err(|_| unclear("taken, but the answer is no XML"))?;
    let request = document.descendants().find(|n| n.has_tag_name("request"));
    let request = request.ok_or_else(|| unclear("taken, but the answer has no request"))?;
    match (
        child(request, "service_request_id"),
        child(request, "token"),
    ) {
        (Some(number), _) => Ok(Given::Number(number)),
        (None, Some(token)) => Ok(Given::Token(token)),
        (None, None) => Err(unclear("taken without a number")),
    }
}

/// The requests of a list.
pub fn requests(text: &str) -> Result<Vec<Theirs>, Failure> {
    let document = Document::parse(text).map_err(|_| passing("the answer is no XML"))?;
    let all = document.descendants().filter(|n| n.has_tag_name("request"));
    Ok(all
        .map(|r| Theirs {
            their_id: child(r, "service_request_id"),
            status: child(r, "status").map(|s| s.to_ascii_lowercase()),
            notes: child(r, "status_notes"),
        })
        .collect())
}

/// The number of the request whose description holds a mark.
fn found(text: &str, mark: &str) -> Result<Option<String>, Failure> {
    let document = Document::parse(text).map_err(|_| passing("the answer is no XML"))?;
    let mut all = document.descendants().filter(|n| n.has_tag_name("request"));
    let request = all.find(|r| child(*r, "description").is_some_and(|d| d.contains(mark)));
    Ok(request.and_then(|r| child(r, "service_request_id")))
}

/// The text of a child, if it has any.
fn child(of: Node<'_, '_>, name: &str) -> Option<String> {
    let node = of.children().find(|n| n.has_tag_name(name))?;
    let text = node.text()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! recorded {
        ($name:literal) => {
            include_str!(concat!("../../tests/http/open311/recorded/", $name))
        };
    }

    #[test]
    fn answers_that_other_cities_gave_are_understood() {
        let toronto = requests(recorded!("toronto_requests.xml")).unwrap();
        assert_eq!(toronto[0].their_id.as_deref(), Some("101005420892"));
        assert_eq!(toronto[0].status.as_deref(), Some("open"));
        let notes = "In progress - The request has been scheduled.";
        assert_eq!(toronto[0].notes.as_deref(), Some(notes));
        assert!(
            requests(recorded!("service_requests_empty.xml"))
                .unwrap()
                .is_empty()
        );
        let francisco = requests(recorded!("sanfrancisco_service_requests.xml")).unwrap();
        assert!(!francisco.is_empty() && francisco.iter().all(|r| r.status.is_some()));
        assert_eq!(
            given(recorded!("post_service_request_response.xml")),
            Ok(Given::Number("293944".to_owned()))
        );
        let token = requests(recorded!("token_response.xml")).unwrap();
        assert_eq!(token[0].their_id.as_deref(), Some("638344"));
    }

    #[test]
    fn refusals_are_told_in_their_words() {
        let recorded = recorded!("error_403.xml");
        let body = &recorded[recorded.find("<?xml").unwrap_or(0)..];
        assert_eq!(
            refusal(body),
            "Invalid api_key received -- can't proceed with create_request."
        );
        let ours =
            "<errors><error><code>400</code><description>No place</description></error></errors>";
        assert_eq!(refusal(ours), "No place");
        assert_eq!(refusal("Bad gateway"), "Bad gateway");
    }

    #[test]
    fn taken_without_a_number_is_not_sent_again() {
        for text in [
            "OK",
            "<service_requests/>",
            "<service_requests><request/></service_requests>",
        ] {
            assert!(given(text).unwrap_err().permanent, "{text}");
        }
        let token = "<service_requests><request><token>t</token></request></service_requests>";
        assert_eq!(given(token), Ok(Given::Token("t".to_owned())));
    }
}
