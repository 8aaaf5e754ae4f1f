//! Where photos and videos are kept.

use clap::Args;
use std::path::PathBuf;
use url::Url;

/// The store of files.
#[derive(Debug, Clone, Args)]
pub struct Files {
    /// Where photos and videos are kept: a folder that all machines see, or a bucket of an S3-compatible store
    /// (`s3://bucket/prefix?endpoint=https://s3.example.org&region=us-east-1`; without `endpoint` Amazon's own). Default:
    /// folders of the data folder.
    #[arg(id = "files", long = "files", env = "STOA_FILES", global = true)]
    pub at: Option<String>,

    /// The id of the key to the bucket. Unset: the role that the cloud gave the machine.
    #[arg(
        id = "files_key",
        long = "files-key",
        env = "STOA_FILES_KEY",
        global = true
    )]
    pub key: Option<String>,

    /// The secret of that key.
    #[arg(
        id = "files_secret",
        long = "files-secret",
        env = "STOA_FILES_SECRET",
        hide_env_values = true,
        global = true
    )]
    pub secret: Option<String>,

    /// A file that holds it, instead.
    #[arg(
        id = "files_secret_file",
        long = "files-secret-file",
        env = "STOA_FILES_SECRET_FILE",
        global = true
    )]
    pub secret_file: Option<PathBuf>,
}

/// Where that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilesAt {
    /// A folder with `blobs` and `waiting` in it.
    Folder(PathBuf),
    Bucket(Bucket),
}

/// A bucket of an S3-compatible store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bucket {
    pub name: String,
    /// What the names of our files begin with; empty: nothing.
    pub prefix: String,
    /// `None`: Amazon's, by its region.
    pub endpoint: Option<String>,
    pub region: String,
}

impl std::fmt::Display for FilesAt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{}", folder.display()),
            Self::Bucket(b) => {
                let at = b.endpoint.as_deref().unwrap_or("Amazon S3");
                write!(f, "bucket {}/{} at {at}, {}", b.name, b.prefix, b.region)
            }
        }
    }
}

impl Files {
    /// Where it is; `data`: the data folder. Errors: words for the operator.
    pub fn place(&self, data: &std::path::Path) -> Result<FilesAt, String> {
        match &self.at {
            None => Ok(FilesAt::Folder(data.to_owned())),
            Some(at) if at.starts_with("s3:") => Bucket::parse(at).map(FilesAt::Bucket),
            Some(at) if at.contains("://") => Err(format!(
                "STOA_FILES is `{at}`: give a folder or s3://bucket/prefix?endpoint=https://…"
            )),
            Some(at) => Ok(FilesAt::Folder(at.into())),
        }
    }

    /// The id and the secret of the key, where there is one.
    pub fn credentials(&self) -> Result<Option<(String, String)>, String> {
        let secret = match (&self.secret, &self.secret_file) {
            (Some(secret), _) => Some(secret.trim().to_owned()),
            (None, Some(file)) => {
                let read = std::fs::read_to_string(file);
                let text =
                    read.map_err(|e| format!("STOA_FILES_SECRET_FILE {}: {e}", file.display()));
                Some(text?.trim().to_owned())
            }
            (None, None) => None,
        };
        match (&self.key, secret) {
            (None, None) => Ok(None),
            (Some(key), Some(secret)) => Ok(Some((key.clone(), secret))),
            (Some(_), None) => {
                Err("STOA_FILES_KEY has no secret: set STOA_FILES_SECRET_FILE".to_owned())
            }
            (None, Some(_)) => {
                Err("STOA_FILES_SECRET belongs to no key: set STOA_FILES_KEY".to_owned())
            }
        }
    }

    /// What cannot be right.
    pub fn problems(&self) -> Vec<String> {
        let place = self.place(std::path::Path::new("data")).err();
        place.into_iter().chain(self.credentials().err()).collect()
    }
}

impl Bucket {
    /// Reads `s3://bucket/prefix?endpoint=…&region=…`.
    fn parse(at: &str) -> Result<Self, String> {
        let wrong = |why: &str| format!("STOA_FILES is `{at}`: {why}");
        let url = Url::parse(at).map_err(|e| wrong(&e.to_string()))?;
        let name = url.host_str().unwrap_or_default().to_owned();
        if name.is_empty() || url.port().is_some() || !url.username().is_empty() {
            return Err(wrong("it begins with s3:// and the bucket's name alone"));
        }
        let mut bucket = Self {
            name,
            prefix: url.path().trim_matches('/').to_owned(),
            endpoint: None,
            region: "us-east-1".to_owned(),
        };
        for (name, value) in url.query_pairs() {
            match name.as_ref() {
                "region" if !value.is_empty() => bucket.region = value.into_owned(),
                "endpoint" if is_endpoint(&value) => {
                    bucket.endpoint = Some(value.trim_end_matches('/').to_owned());
                }
                "endpoint" => return Err(wrong("the endpoint is http(s):// and a host")),
                other => return Err(wrong(&format!("it knows endpoint and region, not {other}"))),
            }
        }
        Ok(bucket)
    }
}

fn is_endpoint(address: &str) -> bool {
    Url::parse(address).is_ok_and(|u| {
        matches!(u.scheme(), "http" | "https") && u.has_host() && u.query().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn files(at: &str) -> Files {
        Files {
            at: Some(at.to_owned()),
            key: None,
            secret: None,
            secret_file: None,
        }
    }

    #[test]
    fn a_place_is_a_folder_or_a_bucket() {
        let at = |at: &str| files(at).place(Path::new("data"));
        assert_eq!(at("/mnt/city"), Ok(FilesAt::Folder("/mnt/city".into())));
        let bucket = at("s3://city/stoa/?endpoint=https://s3.example.org/&region=eu-1");
        let expected = Bucket {
            name: "city".into(),
            prefix: "stoa".into(),
            endpoint: Some("https://s3.example.org".into()),
            region: "eu-1".into(),
        };
        assert_eq!(bucket, Ok(FilesAt::Bucket(expected)));
        for wrong in [
            "s3://",
            "s3:///city",
            "s3://key@city",
            "s3://city?endpoint=example.org",
            "s3://city?secret=x",
            "https://s3.example.org/city",
        ] {
            assert!(at(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_key_and_its_secret_belong_together() {
        let mut files = files("s3://city");
        assert_eq!(files.credentials(), Ok(None));
        files.key = Some("id".into());
        assert!(files.credentials().is_err());
        files.secret = Some("secret\n".into());
        assert_eq!(
            files.credentials(),
            Ok(Some(("id".into(), "secret".into())))
        );
        files.key = None;
        assert_eq!(files.problems().len(), 1);
    }
}
