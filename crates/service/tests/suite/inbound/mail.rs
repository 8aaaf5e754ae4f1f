//! Mail to the portal's own address.

use super::*;
use stoa_service::requests::inbound::destination;
use stoa_service::requests::{post_update, show};

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_one_case_with_service_and_place_and_its_writer_is_answered() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let raw = letter(
            "Ana@example.org",
            "Re: bache enorme",
            "",
            "Hay un bache en la calle, en 12 Main Street, delante de la escuela.\n-- \nAna\n617 555 0100",
        );
        let reference = opened(p, &raw).await;
        // Brought again, also by another way: nothing new.
        assert_eq!(take(p, &raw).await.unwrap(), Taken::Known);
        let again = receive_mail(p, raw.clone(), &to(BASE)).await.unwrap();
        assert_eq!(again, Taken::Known);

        let case = seen(&world, &boss, &reference).await;
        let s = &case.detail.summary;
        assert_eq!(s.service_code, "POTHOLE");
        assert_eq!(s.place.as_deref(), Some("12 Main St, Testville"));
        assert!(s.lat.is_some());
        assert!(
            case.detail
                .description
                .starts_with("bache enorme\n\nHay un bache")
        );
        assert!(
            !case.detail.description.contains("617"),
            "the signature is cut"
        );
        assert_eq!(case.contact.email.as_deref(), Some("ana@example.org"));
        // The whole is kept for the desk.
        assert!(texts(&case, ActivityKind::Note)[0].contains("617 555 0100"));
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(!serde_json::to_string(&public).unwrap().contains("617"));

        let answers = sent(&world).await;
        let receipt = mail_to(&answers, "ana@example.org");
        assert_eq!(receipt.locale, Locale::Es);
        let theirs = receipt.in_reply_to.unwrap();
        assert!(
            theirs.starts_with('<') && theirs.ends_with("@mail.example.org>"),
            "{theirs}"
        );
        let reply_to = receipt.reply_to.unwrap();
        assert!(reply_to.starts_with("report+r") && reply_to.ends_with("@city.example.org"));
        assert!(destination(&p.ctx.config, &reply_to).is_some());
        assert_eq!(
            receipt.thread.unwrap(),
            format!("<case-{reference}@stoa.example.org>")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_clear_goes_to_the_general_service_in_words() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        // What looks personal is left out of what everyone reads, and kept for the desk.
        let raw = letter(
            "ali@example.org",
            "Noise",
            "",
            "Call me at 617-555-0188 about it.",
        );
        let reference = opened(p, &raw).await;
        let case = seen(&world, &boss, &reference).await;
        assert!(
            !case.detail.description.contains("0188"),
            "{}",
            case.detail.description
        );
        assert!(texts(&case, ActivityKind::Note)[0].contains("617-555-0188"));
        // Two services fit, and no address is one.
        let raw = letter(
            "ali@example.org",
            "Hello",
            "",
            "A pothole, and the basura, 3 times in a row.",
        );
        let reference = opened(p, &raw).await;
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(case.detail.summary.service_code, "GENERAL");
        assert_eq!(case.detail.summary.lat, None);
        // One service fits, but asks what a mail does not say: staff read which.
        let raw = letter(
            "ali@example.org",
            "Missed collection",
            "",
            "At 5 Elm Ave, please.",
        );
        let reference = opened(p, &raw).await;
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(case.detail.summary.service_code, "GENERAL");
        assert_eq!(
            case.detail.summary.place.as_deref(),
            Some("5 Elm Ave, Testville")
        );
        assert!(texts(&case, ActivityKind::Note)[0].contains("Trash not collected"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_are_checked_and_what_is_none_is_named() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        use base64::Engine;
        let photo = base64::engine::general_purpose::STANDARD.encode(jpeg(&picture(640, 480)));
        let raw = format!(
            "From: ana@example.org\r\nTo: {BASE}\r\nSubject: A pothole\r\nMessage-ID: <p@x.org>\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\
             <p>A hole &amp; more<script>alert(1)</script></p>\r\n--b\r\nContent-Type: image/jpeg; name=hole.jpg\r\n\
             Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n{photo}\r\n\
             --b\r\nContent-Type: image/png; name=broken.png\r\nContent-Disposition: attachment\r\n\r\nnothing\r\n\
             --b\r\nContent-Type: application/pdf; name=bill.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n--b--\r\n"
        );
        let reference = opened(p, &Bytes::from(raw)).await;
        let case = seen(&world, &boss, &reference).await;
        assert_eq!(case.detail.media.len(), 1);
        assert!(case.detail.description.contains("A hole & more"));
        assert!(!case.detail.description.contains('<'));
        let note = &texts(&case, ActivityKind::Note)[0];
        assert!(
            note.contains("broken.png") && note.contains("bill.pdf"),
            "{note}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn machines_open_nothing_and_are_never_answered() {
    for world in worlds().await {
        let p = &world.portal;
        world.pothole().await;
        let receipt = mail_to(&sent(&world).await, "rosa@example.org");
        let address = receipt.reply_to.clone().unwrap();
        for (n, more) in [
            "Auto-Submitted: auto-replied\r\n",
            "Precedence: bulk\r\n",
            "List-Id: <neighbours.example.org>\r\n",
            "X-Loop: somebody\r\n",
        ]
        .into_iter()
        .enumerate()
        {
            let raw = letter("rosa@example.org", &format!("Away {n}"), more, "I am away.");
            for to in [to(BASE), to(&address)] {
                let taken = receive_mail(p, raw.clone(), &to).await.unwrap();
                assert!(matches!(taken, Taken::Ignored(_)), "{more}: {taken:?}");
            }
        }
        let nobody = Envelope {
            from: Some(String::new()),
            ..to(BASE)
        };
        let raw = letter("somebody@example.org", "Undelivered", "", "It came back.");
        assert_eq!(
            receive_mail(p, raw, &nobody).await.unwrap(),
            Taken::Ignored("bounce")
        );
        // Our own mail that comes round.
        let raw = letter(&address, "Hello", "", "Hello.");
        assert_eq!(take(p, &raw).await.unwrap(), Taken::Ignored("loop"));
        assert!(sent(&world).await.is_empty());

        // A report marks its address where it names a mail of ours to it, and only there.
        let report = |name: &str| {
            Bytes::from(format!(
                "From: mailer-daemon@example.org\r\nTo: {BASE}\r\nMessage-ID: <d@x.org>\r\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\
                 Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
                 Final-Recipient: rfc822; rosa@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\n\
                 Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: {name}\r\n\r\n--b--\r\n"
            ))
        };
        let boss = world.staff(Role::Supervisor).await;
        let forged = format!("<{}@stoa.example.org>", uuid::Uuid::from_u128(7));
        for (name, state) in [(forged, None), (receipt.message_id, Some("bounced"))] {
            let taken = receive_mail(p, report(&name), &nobody).await.unwrap();
            assert!(matches!(taken, Taken::Ignored(_)));
            let all = stoa_service::requests::messages::list(p, &boss, None, None);
            assert_eq!(all.await.unwrap().items[0].address_state.as_deref(), state);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_one_writer_is_asked_to_come_later() {
    for world in worlds().await {
        let p = &world.portal;
        let mail = |n: usize| letter("ana@example.org", &"x".repeat(n + 1), "", "A hole.");
        for n in 0..20 {
            opened(p, &mail(n)).await;
        }
        assert!(matches!(
            take(p, &mail(20)).await,
            Err(Error::TooMany { .. })
        ));
        // What had come before is known all the same, others come in, and an hour later so does this.
        assert_eq!(take(p, &mail(3)).await.unwrap(), Taken::Known);
        opened(p, &letter("ali@example.org", "Hello", "", "A hole.")).await;
        world.clock.advance(Duration::minutes(61));
        opened(p, &mail(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_honest_program_writes_is_refused_before_it_is_read() {
    for world in worlds().await {
        let p = &world.portal;
        let head = format!("From: ana@example.org\r\nTo: {BASE}\r\nSubject: x\r\n");
        let parts = |n: usize| {
            let part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
            format!(
                "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{}--b--\r\n",
                part.repeat(n)
            )
        };
        let tower = "Content-Type: message/rfc822\r\n\r\n".repeat(50_000);
        let packed = format!(
            "{head}Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\nRnJvbTogYUBiLmNvDQoNCng=\r\n"
        );
        let digest = format!(
            "{head}Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n"
        );
        for (what, raw, error) in [
            ("nothing", String::new(), "mail required"),
            ("1,000 parts", parts(1_000), "mail too-many"),
            (
                "a tower of messages",
                format!("{head}{tower}"),
                "mail too-many",
            ),
            ("a packed message", packed, "mail not-readable"),
            ("a digest", digest, "mail not-readable"),
            (
                "1,000 headers",
                format!("{head}{}\r\nx", "X: y\r\n".repeat(1_000)),
                "mail too-many",
            ),
            (
                "a head without end",
                format!("{head}X: {}", "y".repeat(200_000)),
                "mail too-many",
            ),
            (
                "30 MB",
                format!("{head}\r\n{}", "x".repeat(30 << 20)),
                "mail too-large",
            ),
            (
                "nobody",
                format!("To: {BASE}\r\nSubject: x\r\n\r\nx"),
                "from required",
            ),
            (
                "no address",
                format!("From: Ana\r\nTo: {BASE}\r\n\r\nx"),
                "from required",
            ),
        ] {
            let refused = take(p, &Bytes::from(raw)).await;
            assert_eq!(wrong(refused), [error], "{what}");
        }
        // Ninety parts, NULs and bytes that are no UTF-8 are only odd.
        let mut odd = parts(90).into_bytes();
        odd.extend_from_slice(b"\0\xff\xfe");
        opened(p, &Bytes::from(odd)).await;
        let mut nul = letter(
            "ana@example.org",
            "A\0B",
            "",
            "A hole\0 in \u{202e}the road.",
        )
        .to_vec();
        nul.extend_from_slice(b"\xc3\x28");
        let reference = opened(p, &Bytes::from(nul)).await;
        let boss = world.staff(Role::Supervisor).await;
        let case = seen(&world, &boss, &reference).await;
        assert!(!case.detail.description.contains(['\0', '\u{202e}']));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_header_of_theirs_gets_into_ours() {
    for world in worlds().await {
        let p = &world.portal;
        let more = "Reply-To: victim@example.org\r\nX-Evil: =?utf-8?Q?a=0D=0ABcc:_x@y.z?=\r\n";
        let raw = letter(
            "ana@example.org",
            "=?utf-8?Q?Hole=0D=0ABcc:_all@example.org?=",
            more,
            "A hole.",
        );
        opened(p, &raw).await;
        let all = sent(&world).await;
        let receipt = mail_to(&all, "ana@example.org");
        for line in [&receipt.subject, receipt.in_reply_to.as_ref().unwrap()] {
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let boss = world.staff(Role::Supervisor).await;
        let reference = receipt.reference.unwrap();
        post_update(p, &boss, &reference, "Done").await.unwrap();
        assert_eq!(
            mail_to(&sent(&world).await, "ana@example.org").in_reply_to,
            None
        );
    }
}
