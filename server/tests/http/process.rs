//! The real `stoa` program, for what only a process can show: kills, restarts, streams over TCP.

use crate::city;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use stoa_store::Store;

/// A folder with a database in it that has the test city.
pub async fn prepared() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("stoa.db").display()
    );
    let store = Store::open(&url).await.unwrap();
    store.migrate().await.unwrap();
    city::load(&store).await;
    store.close().await.unwrap();
    folder
}

/// `stoa` with a data folder and nothing of this machine's environment.
pub fn stoa(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stoa"));
    command
        .args(arguments)
        .env_clear()
        .env("STOA_DATA_DIR", data)
        .env("STOA_LOG", "warn");
    command.env("STOA_SITE_DIR", data.join("site"));
    command
}

/// A running portal; killed when dropped.
pub struct Process {
    child: Child,
    pub address: SocketAddr,
}

impl Process {
    /// Starts it on a free port and waits until it is ready.
    pub fn start(data: &Path, environment: &[(&str, &str)]) -> Self {
        let address = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let mut command = stoa(data, &["serve"]);
        command
            .env("STOA_LISTEN", address.to_string())
            .stdout(Stdio::null());
        command.envs(environment.iter().copied());
        let process = Self {
            child: command.spawn().unwrap(),
            address,
        };
        until("the portal is ready", || {
            process
                .ask("GET /health/ready", "")
                .is_some_and(|a| a.contains(" 200 "))
        });
        process
    }

    /// One request on a connection of its own; `None` where nothing answers.
    pub fn ask(&self, line: &str, body: &str) -> Option<String> {
        let answer = self.ask_with(line, body)?;
        Some(String::from_utf8_lossy(&answer).into_owned())
    }

    /// The same without a body, for what is no text.
    pub fn ask_bytes(&self, line: &str) -> Option<Vec<u8>> {
        self.ask_with(line, "")
    }

    fn ask_with(&self, line: &str, body: &str) -> Option<Vec<u8>> {
        let mut stream = TcpStream::connect(self.address).ok()?;
        let length = body.len();
        let request = format!(
            "{line} HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        Some(answer)
    }

    /// Reports something; gives the reference.
    pub fn report(&self) -> String {
        let answer = self
            .ask(
                "POST /api/v1/requests",
                &crate::test_app::pothole().to_string(),
            )
            .unwrap();
        let body = answer.split("\r\n\r\n").nth(1).unwrap();
        let json: serde_json::Value =
            serde_json::from_str(body).unwrap_or_else(|e| panic!("{e}: {answer}"));
        json["reference"].as_str().unwrap().to_owned()
    }

    /// `kill -9`: no chance to finish anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM; gives how it ended.
    pub fn stop(mut self) -> std::process::ExitStatus {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        let ended = until("the portal has stopped", || {
            self.child.try_wait().unwrap().is_some()
        });
        assert!(ended < Duration::from_secs(15));
        self.child.wait().unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Ended already where a test ended it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Looks until it is so; fails after half a minute.
pub fn until(what: &str, mut so: impl FnMut() -> bool) -> Duration {
    let began = Instant::now();
    while !so() {
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "not within 30 s: {what}"
        );
        std::thread::park_timeout(Duration::from_millis(20));
    }
    began.elapsed()
}
