//! Puts the process together: configuration, store, gateways, portal, doors, jobs; and takes it down again.

use crate::config::{Config, MailListen};
use crate::gateway::blobs::{self, StoredBlobs};
use crate::gateway::chat::ChatOut;
use crate::gateway::clock::{SystemClock, SystemRandom};
use crate::gateway::folder::FolderMail;
use crate::gateway::mail::Mail;
use crate::gateway::open311::Open311Client;
use crate::gateway::outlets::Outlets;
use crate::gateway::pictures::Pictures;
use crate::gateway::posts::{self, Posts};
use crate::gateway::push::{VapidKey, WebPush};
use crate::gateway::sms::Sms;
use crate::gateway::smtp::SmtpMail;
use crate::gateway::twilio::Twilio;
use crate::gateway::webhook::Webhook;
use crate::layer::rate_limit::Limits;
use crate::mail_in;
use crate::requests::hub::Hub;
use crate::router::router;
use crate::site::assets::Site;
use crate::site::page;
use crate::state::{AppState, Stopping};
use crate::worker::{forward, history, photos, runner};
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::serve::ListenerExt;
use lettre::message::Mailbox;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use stoa_service::requests::forward::seal_keys;
use stoa_service::{
    Ctx, InboundConfig, PhotosConfig, Portal, PortalConfig, SealingKeys, Store, note_secret,
};
use tokio::sync::Semaphore;

/// Opens the portal as an operator's command needs it: store and gateways, no doors.
pub async fn portal(config: &Config) -> Result<Portal> {
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("making the data folder {}", config.data_dir.display()))?;
    let store = open_store(config).await?;
    let accounts =
        posts::accounts(config.inbound.posts_file.as_deref()).context("STOA_POSTS_FILE")?;
    let (blobs, private) = stores_of_files(config)?;
    let ctx = Ctx {
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
        blobs: Arc::new(blobs),
        private: Arc::new(private),
        texts: Arc::new(stoa_app::i18n::Catalogues),
        config: Arc::new(PortalConfig {
            public_url: config.public_url(),
            secret: secret(&config.secret_file())?,
            sealing: SealingKeys::parse(&kept(&config.sealing_file())?)
                .with_context(|| config.sealing_file().display().to_string())?,
            tile_url: config.tile_url.clone(),
            phone_country: config.messaging.sms_country.clone(),
            inbound: InboundConfig {
                address: config.inbound.mail_in_address.clone(),
                authserv_id: config.inbound.mail_authserv_id.clone(),
                post_accounts: accounts.iter().map(|a| a.name().to_owned()).collect(),
                limits: config.rates.voices(),
            },
            photos: PhotosConfig {
                waiting_bytes: u64::from(config.waiting_photos) << 20,
                ..PhotosConfig::default()
            },
        }),
    };
    Ok(Portal::new(store, ctx))
}

/// Opens the stores of files that doors show, and of those that wait as they came.
pub fn stores_of_files(config: &Config) -> Result<(StoredBlobs, StoredBlobs)> {
    let at = config.files_at().map_err(anyhow::Error::msg)?;
    let credentials = config.files.credentials().map_err(anyhow::Error::msg)?;
    blobs::open(&at, credentials)
}

/// Opens the database, saying which where it cannot.
pub async fn open_store(config: &Config) -> Result<Store> {
    let url = config.database_url();
    Store::open(&url).await.with_context(|| {
        format!(
            "cannot open the database {} (STOA_DATABASE_URL)",
            without_password(&url)
        )
    })
}

/// A database address that may be shown.
pub fn without_password(url: &str) -> String {
    match url::Url::parse(url) {
        Ok(mut u) if u.password().is_some() => {
            // Only addresses that cannot have a password refuse one; those have none to hide.
            let _ = u.set_password(Some("…"));
            u.to_string()
        }
        _ => url.to_owned(),
    }
}

/// The installation's secret.
fn secret(file: &Path) -> Result<[u8; 32]> {
    let mut bytes = [0u8; 32];
    hex::decode_to_slice(kept(file)?.trim(), &mut bytes)
        .with_context(|| format!("{} must hold 64 hexadecimal digits", file.display()))?;
    Ok(bytes)
}

/// A file of secrets: read, or made with a first one, readable by its owner only.
fn kept(file: &Path) -> Result<String> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    if !file.exists() {
        let mut bytes = [0u8; 32];
        stoa_service::Random::fill(&SystemRandom, &mut bytes);
        let mut out = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(file)
            .with_context(|| format!("making the secret {}", file.display()))?;
        writeln!(out, "{}", hex::encode(bytes))?;
        out.sync_all()?;
    }
    std::fs::read_to_string(file).with_context(|| format!("reading the secret {}", file.display()))
}

/// The ways out for messages that the configuration names.
pub fn outlets(config: &Config, vapid: VapidKey) -> Result<Outlets> {
    let from: Mailbox = config.mail_from.parse().context("STOA_MAIL_FROM")?;
    let subject = format!("mailto:{}", from.email);
    let folder = || {
        FolderMail::open(&config.outbox_dir(), from.clone())
            .map(Arc::new)
            .context("opening the mail folder")
    };
    let mail: Arc<dyn Mail> = match &config.smtp_url {
        Some(url) => Arc::new(SmtpMail::open(url, from.clone()).context("STOA_SMTP_URL")?),
        None => folder()?,
    };
    let m = &config.messaging;
    let sms: Arc<dyn Sms> = match (&m.sms_url, &m.sms_token) {
        (Some(base), Some(token)) => {
            Arc::new(Twilio::open(base, &m.sms_account, token, &m.sms_from)?)
        }
        _ => folder()?,
    };
    let push = Arc::new(WebPush::open(vapid, subject, m.push_private)?);
    let i = &config.inbound;
    let chat: Arc<dyn ChatOut> = match (&i.chat_url, &i.chat_secret) {
        (Some(url), Some(secret)) => Arc::new(Webhook::open(url, secret)?),
        _ => folder()?,
    };
    let accounts = posts::accounts(i.posts_file.as_deref()).context("STOA_POSTS_FILE")?;
    let posts = Arc::new(Posts::open(&accounts)?);
    Ok(Outlets {
        mail,
        sms,
        push,
        chat,
        posts,
    })
}

/// The doors over an open portal.
pub async fn doors(
    portal: Portal,
    config: Config,
    stopping: Stopping,
) -> Result<(AppState, Router)> {
    let hub = Hub::start(portal.clone(), stopping.clone())
        .await
        .map_err(anyhow::Error::new)?;
    page::prepare();
    std::fs::create_dir_all(&config.data_dir).context("making the data folder")?;
    let app = AppState {
        vapid: VapidKey::open(&config.vapid_file())?,
        pictures: Pictures::open(
            &config.inbound.chat_media_hosts,
            config.inbound.chat_media_private,
        )?,
        limits: Arc::new(Limits::new(&config.rates, portal.clone())),
        portal,
        site: Arc::new(Site::open(&config.site_dir, config.dev)),
        hub,
        named_pictures: Pictures::open(
            &config.other_cities.open311_media_hosts,
            config.other_cities.open311_private,
        )?,
        upload_memory: Arc::new(Semaphore::new(config.upload_memory as usize)),
        stopping,
        config: Arc::new(config),
    };
    Ok((app.clone(), router(app)))
}

/// Serves until the process is told to stop.
pub async fn serve(config: Config) -> Result<()> {
    let problems = config.problems();
    if !problems.is_empty() {
        bail!(
            "the configuration cannot be used:\n  {}",
            problems.join("\n  ")
        );
    }
    let listener = tokio::net::TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {} (STOA_LISTEN)", config.listen))?;
    let mut config = config;
    config.listen = listener.local_addr()?; // where port 0 took a free one
    let portal = portal(&config).await?;
    let pending = portal.store.pending().await?;
    if !pending.is_empty() {
        bail!(
            "the database is not up to date ({} to apply): run `stoa migrate` first",
            pending.join(", ")
        );
    }
    let keys = seal_keys(&portal).await?;
    if keys.lost > 0 {
        tracing::warn!(
            lost = keys.lost,
            "keys of other Open311 endpoints cannot be opened: give them again, or the sealing key they were sealed with"
        );
    }
    if !note_secret(&portal).await? {
        tracing::warn!(
            "the secret is not the one this database was served with before: processes that share a database need the same \
             (STOA_SECRET_FILE), and links in mails sent before fit no more"
        );
    }
    let outlets = outlets(&config, VapidKey::open(&config.vapid_file())?)?;
    let (stop, stopping) = Stopping::channel();
    let url = config.public_url();
    let mail_in = mail_door(&config).await?;
    let private = config.other_cities.open311_private;
    let (app, router) = doors(portal.clone(), config, stopping.clone()).await?;
    let worker = tokio::spawn(runner::run(
        portal.clone(),
        outlets,
        app.limits.clone(),
        stopping.clone(),
    ));
    let cleaning = tokio::spawn(photos::run(portal.clone(), stopping.clone()));
    let bringing = tokio::spawn(history::run(portal.clone(), stopping.clone()));
    let client = Open311Client::new(private).context("opening the Open311 client")?;
    let forwarding = tokio::spawn(forward::run(portal.clone(), client, stopping.clone()));
    let taking_mail = mail_in.map(|(door, manner, most)| {
        tokio::spawn(mail_in::run(
            portal.clone(),
            door,
            manner,
            most,
            stopping.clone(),
        ))
    });
    // Leptos writes a page in pieces and SSE events are small: without TCP_NODELAY each waits for a delayed ACK.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY");
        }
    });
    tracing::info!(url, "serving");
    tokio::spawn(async move {
        told_to_stop().await;
        tracing::info!("stopping: finishing what is under way");
        // Ends the live streams too: their clients come back to whoever serves next.
        stop.send_replace(true);
    });
    let mut until = stopping.clone();
    axum::serve(
        listener,
        router.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(async move {
        until.wait().await;
    })
    .await
    .context("serving")?;
    worker.await.context("the worker")?;
    cleaning.await.context("the cleaner of photos")?;
    bringing.await.context("the one who brings history in")?;
    forwarding.await.context("the forwarder")?;
    if let Some(taking_mail) = taking_mail {
        taking_mail.await.context("the mail door")?;
    }
    drop(app);
    portal.store.close().await.context("closing the database")
}

/// The door for mail, where there is to be one, with how its sessions are held and how many there may be.
async fn mail_door(config: &Config) -> Result<Option<(mail_in::Door, mail_in::Manner, usize)>> {
    let i = &config.inbound;
    let Some(listen) = &i.mail_listen else {
        return Ok(None);
    };
    let url = url::Url::parse(&config.public_url()).ok();
    let host = url.and_then(|u| u.host_str().map(str::to_owned));
    let manner = mail_in::Manner {
        lmtp: !matches!(listen, MailListen::Smtp(_)),
        patience: Duration::from_secs(i.mail_in_patience),
        host: host.unwrap_or_else(|| "localhost".to_owned()),
    };
    let door = mail_in::open(listen).await?;
    Ok(Some((door, manner, i.mail_in_connections)))
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        },
        Err(error) => {
            tracing::warn!(%error, "no SIGTERM handler; Ctrl-C stops");
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
