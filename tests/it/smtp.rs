//! Mail over SMTP: each way it can go wrong, a sender killed at any point, senders that race.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Outcome, command, outcome, written};
use crate::sending::{AS_OF, THREE, clone, committed};
use crate::smtp_server::{Manner, PASSWORD, Point, Server, encoded};

/// A project in git, a server and where the secret lies.
struct Stage {
    project: TempDir,
    around: TempDir,
    server: Server,
}

impl Stage {
    fn new(manner: Manner) -> Self {
        Self::with(&committed(&[]), manner)
    }

    fn with(project: &TempDir, manner: Manner) -> Self {
        let server = Server::start(manner);
        let around = tempfile::tempdir().unwrap();
        fs::write(around.path().join("password"), format!("{PASSWORD}\n")).unwrap();
        fs::write(around.path().join("ca.pem"), &server.authority).unwrap();
        Self {
            project: clone(project.path()),
            around,
            server,
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    fn command(&self, dir: &Path, args: &[&str], scheme: &str) -> Command {
        let mut command = command(dir, &["--lang", "en"]);
        command
            .args(args)
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("PMO_SMTP_URL", self.server.url(scheme))
            .env("PMO_SMTP_PASSWORD_FILE", self.file("password"))
            .env("PMO_SMTP_CA", self.file("ca.pem"));
        command
    }

    fn run(&self, args: &[&str]) -> Outcome {
        outcome(
            self.command(self.project.path(), args, "smtps")
                .output()
                .unwrap(),
        )
    }

    fn send(&self, more: &[&str]) -> Outcome {
        self.run(&[&["--as-of", AS_OF, "send", "interim"], more].concat())
    }

    /// Recipient and state of each line of the outbox.
    fn states(&self, more: &[&str]) -> Vec<(String, String)> {
        let shown = self.run(&[&["outbox", "--format", "json"], more].concat());
        assert_eq!(shown.code, 0, "{shown:?}");
        let shown: Value = serde_json::from_str(&shown.out).unwrap();
        let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
        let rows = shown["messages"].as_array().unwrap();
        let mut rows: Vec<_> = rows
            .iter()
            .map(|row| (text(row, "recipient"), text(row, "state")))
            .collect();
        rows.sort();
        rows
    }

    fn all_in(&self, state: &str) {
        let states = self.states(&[]);
        assert_eq!(states.len(), 3, "{states:?}");
        assert!(states.iter().all(|(_, one)| one == state), "{states:?}");
    }
}

#[test]
fn a_message_goes_once_by_either_way_of_tls() {
    for (scheme, is_implicit) in [("smtps", true), ("smtp", false)] {
        let stage = Stage::new(Manner {
            is_implicit,
            ..Manner::default()
        });
        let args = ["--as-of", AS_OF, "send", "interim"];
        let run = |args: &[&str]| {
            outcome(
                stage
                    .command(stage.project.path(), args, scheme)
                    .output()
                    .unwrap(),
            )
        };
        let sent = run(&args);
        assert_eq!(sent.code, 0, "{sent:?}");
        let mails = stage.server.mails();
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].0, THREE);
        stage.all_in("accepted");

        // The bytes that arrived are those whose digest is written down, and the client is known to have them.
        let contacts = written(&stage.project.path().join("contacts"));
        let line: toml::Table = contacts["interim.toml"].parse().unwrap();
        let (_, line) = line.iter().next().unwrap();
        assert_eq!(line["digest"].as_str().unwrap(), digest(&mails[0].1));
        let id = line["message-id"].as_str().unwrap();
        let text = String::from_utf8(mails[0].1.clone()).unwrap();
        assert!(text.contains(&format!("Message-ID: <{id}>")), "{text}");
        let check = run(&["check", "--fail-on", "warn"]);
        assert_eq!(check.code, 0, "{check:?}");

        // Nothing changes by sending again, not even with the answer to a question that was not asked.
        fs::remove_dir_all(stage.project.path().join("contacts")).unwrap();
        for more in [vec![], vec!["--resend", "--yes"]] {
            let again = run(&[&args[..], &more].concat());
            assert_eq!(again.code, 0, "{again:?}");
            assert!(again.err.contains("was sent already"), "{again:?}");
        }
        assert_eq!(stage.server.mails().len(), 1);
        assert!(stage.project.path().join("contacts/interim.toml").exists());
    }
}

fn digest(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    let hash = sha2::Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_server_says_no() {
    let no = [
        ("554 5.7.1 spam", "rejected"),
        ("451 4.3.0 later", "deferred"),
    ];
    for (reply, state) in no {
        for is_early in [true, false] {
            let stage = Stage::new(Manner {
                data: if is_early { reply } else { "354 go" },
                last: Some(reply),
                ..Manner::default()
            });
            let sent = stage.send(&[]);
            assert_eq!(sent.code, 5, "{sent:?}");
            assert!(sent.out.contains(reply), "{sent:?}");
            stage.all_in(state);
            // Nothing left, so another try is fine, also with other words.
            stage.server.behave(Manner::default());
            assert_eq!(stage.send(&[]).code, 0);
            stage.all_in("accepted");
            assert_eq!(stage.server.mails().len(), 1);
        }
    }
}

#[test]
fn those_who_were_refused_get_it_later_and_nobody_else() {
    let stage = Stage::new(Manner {
        refused: vec![(THREE[1], "550 5.1.1 no such user")],
        ..Manner::default()
    });
    let sent = stage.send(&[]);
    assert_eq!(sent.code, 5, "{sent:?}");
    assert!(sent.err.contains("1 of 3"), "{sent:?}");
    assert!(sent.err.contains(THREE[1]), "{sent:?}");
    let states = stage.states(&[]);
    assert_eq!(states[1], (THREE[1].to_owned(), "rejected".to_owned()));
    // The contact line has changed the folder, and the rest still goes as it was.
    stage.server.behave(Manner::default());
    let sent = stage.send(&[]);
    assert_eq!(sent.code, 0, "{sent:?}");
    stage.all_in("accepted");
    let mails = stage.server.mails();
    assert_eq!(mails[0].0, [THREE[0], THREE[2]]);
    assert_eq!(mails[1].0, [THREE[1]]);
    assert_eq!(mails[0].1, mails[1].1);
}

#[test]
fn without_a_reply_nobody_knows_and_nothing_goes_by_itself() {
    let stage = Stage::new(Manner {
        last: None,
        ..Manner::default()
    });
    let sent = stage.send(&[]);
    assert_eq!(sent.code, 6, "{sent:?}");
    assert!(sent.err.contains("SEARCH HEADER Message-ID"), "{sent:?}");
    stage.all_in("unknown");
    stage.server.behave(Manner::default());
    assert_eq!(stage.send(&[]).code, 6);
    assert_eq!(stage.send(&["--resend"]).code, 2);
    assert_eq!(stage.server.mails().len(), 1);
    let sent = stage.send(&["--resend", "--yes"]);
    assert_eq!(sent.code, 0, "{sent:?}");
    let mails = stage.server.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].1, mails[1].1);
    stage.all_in("accepted");
}

#[test]
fn what_was_found_at_the_recipients_never_goes_again() {
    let stage = Stage::new(Manner {
        last: None,
        ..Manner::default()
    });
    let sent = stage.send(&[]);
    assert_eq!(sent.code, 6, "{sent:?}");
    let id = sent.err.split("--arrived ").nth(1).unwrap();
    let id = id.split([';', ' ', '\n']).next().unwrap();
    let noted = stage.run(&["outbox", "--arrived", id]);
    assert_eq!(noted.code, 0, "{noted:?}");
    stage.all_in("accepted");
    stage.server.behave(Manner::default());
    for more in [&[][..], &["--resend", "--yes"]] {
        let sent = stage.send(more);
        assert_eq!(sent.code, 0, "{sent:?}");
    }
    assert_eq!(stage.server.mails().len(), 1);
    // The line that tells the next report what the client received.
    let log = stage.project.path().join("contacts/interim.toml");
    assert!(fs::read_to_string(log).unwrap().contains(id));
}

#[test]
fn another_message_for_the_same_day_needs_a_word() {
    let stage = Stage::new(Manner::default());
    assert_eq!(stage.send(&[]).code, 0);
    crate::sending::commit(stage.project.path(), "what was sent");
    let other = stage.send(&[]);
    assert_eq!(other.code, 4, "{other:?}");
    assert!(other.err.contains("another message"), "{other:?}");
    let sent = stage.send(&["--resend", "--yes"]);
    assert_eq!(sent.code, 0, "{sent:?}");
    let mails = stage.server.mails();
    assert_eq!(mails.len(), 2);
    let second = String::from_utf8(mails[1].1.clone()).unwrap();
    assert!(second.contains(".r2."), "{second}");
}

#[test]
fn nothing_goes_over_a_link_that_is_not_safe() {
    let refused = |manner: Manner, scheme: &str, words: &str| {
        let stage = Stage::new(manner);
        let args = ["--as-of", AS_OF, "send", "interim"];
        let mut command = stage.command(stage.project.path(), &args, scheme);
        let sent = outcome(command.output().unwrap());
        assert_eq!(sent.code, 5, "{sent:?}");
        assert!(sent.err.contains(words), "{sent:?}");
        assert_eq!(stage.states(&[]), []);
        let mut command = stage.command(stage.project.path(), &args, scheme);
        command.env_remove("PMO_SMTP_CA");
        let sent = outcome(command.output().unwrap());
        assert_eq!(sent.code, 5, "{sent:?}");
        assert_eq!(stage.server.mails(), []);
    };
    let plain = || Manner {
        is_implicit: false,
        ..Manner::default()
    };
    let no_starttls = Manner {
        has_starttls: false,
        ..plain()
    };
    refused(no_starttls, "smtp", "does not offer STARTTLS");
    let host = "elsewhere.example";
    let foreign = Manner {
        host,
        ..Manner::default()
    };
    refused(foreign, "smtps", "no safe link");
    let foreign = Manner { host, ..plain() };
    refused(foreign, "smtp", "no safe link");
}

#[test]
fn a_wrong_password_is_shown_nowhere() {
    let stage = Stage::new(Manner::default());
    let wrong = "wr0ng word";
    fs::write(stage.file("password"), wrong).unwrap();
    let sent = stage.send(&[]);
    assert_eq!(sent.code, 5, "{sent:?}");
    assert!(sent.err.contains("does not let pm in: 535"), "{sent:?}");
    let coded = encoded(format!("\0pm\0{wrong}").as_bytes());
    for text in [&sent.err, &sent.out] {
        assert!(!text.contains(wrong) && !text.contains(&coded), "{sent:?}");
    }
    // From a command, as a keyring has it.
    let args = ["--as-of", AS_OF, "send", "interim", "--check"];
    let with = |text: &str| {
        let mut command = stage.command(stage.project.path(), &args, "smtps");
        command.env("PMO_SMTP_PASSWORD_COMMAND", text);
        outcome(command.output().unwrap())
    };
    let checked = with(&format!("printf '{PASSWORD}\\nmore'"));
    assert_eq!(checked.code, 0, "{checked:?}");
    for words in [
        "pm is let in",
        "AUTH PLAIN LOGIN",
        "vendor.example",
        "10,000,000",
    ] {
        assert!(checked.out.contains(words), "{words}: {checked:?}");
    }
    let failed = with(&format!("echo '{wrong}'; false"));
    assert_eq!(failed.code, 3, "{failed:?}");
    assert!(!failed.err.contains(wrong), "{failed:?}");
    assert_eq!(stage.server.mails(), []);
}

#[test]
fn a_message_that_is_too_large_is_not_begun() {
    let stage = Stage::new(Manner {
        size: Some(500),
        ..Manner::default()
    });
    let sent = stage.send(&[]);
    assert_eq!(sent.code, 5, "{sent:?}");
    assert!(sent.err.contains("the server takes 500"), "{sent:?}");
    assert_eq!(stage.server.mails(), []);
    stage.server.behave(Manner {
        delay: Duration::from_secs(2),
        ..Manner::default()
    });
    let begun = Instant::now();
    assert_eq!(stage.send(&[]).code, 0);
    assert!(begun.elapsed() >= Duration::from_secs(2));
}

/// The ledger in a folder of its own, so that each try begins anew.
struct Killing {
    stage: Stage,
    victim: Arc<Mutex<Option<Child>>>,
}

impl Killing {
    fn new() -> Self {
        Self {
            stage: Stage::new(Manner::default()),
            victim: Arc::default(),
        }
    }

    fn args<'a>(&self, ledger: &'a str) -> [&'a str; 6] {
        ["--as-of", AS_OF, "send", "interim", "--ledger", ledger]
    }

    fn clean(&self) {
        self.stage.server.forget();
        drop(fs::remove_dir_all(
            self.stage.project.path().join("contacts"),
        ));
    }

    /// Kills a sender when the server meets a point for the n-th time; whether it lived to be killed.
    fn kill(&self, ledger: &str, point: Point, nth: usize) -> bool {
        let (met, was_killed) = (AtomicUsize::new(0), Arc::new(AtomicUsize::new(0)));
        let (victim, killed) = (Arc::clone(&self.victim), Arc::clone(&was_killed));
        self.stage.server.behave(Manner {
            watch: Arc::new(move |now| {
                if now == point && met.fetch_add(1, Ordering::SeqCst) + 1 == nth {
                    let mut child = victim.lock().unwrap();
                    let child = child.as_mut().unwrap();
                    killed.store(usize::from(child.kill().is_ok()), Ordering::SeqCst);
                    child.wait().unwrap();
                }
            }),
            ..Manner::default()
        });
        let dir = self.stage.project.path();
        let mut guard = self.victim.lock().unwrap();
        let mut command = self.stage.command(dir, &self.args(ledger), "smtps");
        command.stdout(std::process::Stdio::null());
        command.stderr(std::process::Stdio::null());
        *guard = Some(command.spawn().unwrap());
        drop(guard);
        loop {
            // The lock is given back between looks, so that the server can kill.
            let ended = self.victim.lock().unwrap().as_mut().unwrap().try_wait();
            if ended.unwrap().is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        self.stage.server.mails();
        self.stage.server.behave(Manner::default());
        was_killed.load(Ordering::SeqCst) == 1
    }

    /// Whatever the point, the ledger can be read and tells the truth, and at most one mail arrives.
    fn survive(&self, point: Point, nth: usize) {
        self.clean();
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().to_str().unwrap();
        assert!(self.kill(ledger, point, nth), "{point:?} {nth} not met");
        let arrived = self.stage.server.mails().len();
        let states = self.stage.states(&["--ledger", ledger]);
        let what = format!("{point:?} {nth}: {arrived} {states:?}");
        assert!(arrived <= 1, "{what}");
        let state = states.first().map_or("none", |(_, state)| state);
        assert!(states.iter().all(|(_, one)| one == state), "{what}");
        let again = self.stage.run(&self.args(ledger));
        let after = self.stage.server.mails().len();
        match state {
            "none" | "prepared" | "deferred" => {
                assert_eq!((again.code, arrived, after), (0, 0, 1), "{what} {again:?}");
            }
            "unknown" => assert_eq!((again.code, after), (6, arrived), "{what} {again:?}"),
            "accepted" => {
                assert_eq!((again.code, arrived, after), (0, 1, 1), "{what} {again:?}");
                assert!(self.stage.project.path().join("contacts").exists());
            }
            _ => assert!(state.is_empty(), "{what}"),
        }
    }
}

/// Octets of the message, which is the same in each try.
fn octets(killing: &Killing) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().to_str().unwrap();
    let sent = killing.stage.run(&killing.args(ledger));
    assert_eq!(sent.code, 0, "{sent:?}");
    killing.stage.server.mails()[0].1.len()
}

#[test]
fn a_sender_killed_between_commands_sends_nothing_twice_and_loses_nothing() {
    let killing = Killing::new();
    for command in ["EHLO", "AUTH", "MAIL", "DATA"] {
        killing.survive(Point::Before(command), 1);
        killing.survive(Point::After(command), 1);
    }
    for nth in 1..=THREE.len() {
        killing.survive(Point::Before("RCPT"), nth);
        killing.survive(Point::After("RCPT"), nth);
    }
    for _ in 0..5 {
        killing.survive(Point::BeforeLast, 1);
        killing.survive(Point::AfterLast, 1);
        killing.survive(Point::Before("QUIT"), 1);
    }
}

/// The rest of the 200 points, in four parts that run at the same time.
fn killed_in_the_message(part: usize) {
    let killing = Killing::new();
    let size = octets(&killing);
    let points = 171;
    for at in (0..points).filter(|at| at % 4 == part) {
        killing.survive(Point::Octets(1 + at * (size + 2) / (points - 1)), 1);
    }
}

#[test]
fn a_sender_killed_in_the_message_1() {
    killed_in_the_message(0);
}

#[test]
fn a_sender_killed_in_the_message_2() {
    killed_in_the_message(1);
}

#[test]
fn a_sender_killed_in_the_message_3() {
    killed_in_the_message(2);
}

#[test]
fn a_sender_killed_in_the_message_4() {
    killed_in_the_message(3);
}

/// Two senders at once: one mail, and both say something that is true.
fn race(stage: &Stage, dirs: [&Path; 2], args: &[&str]) {
    stage.server.forget();
    let start = |dir| {
        let mut command = stage.command(dir, args, "smtps");
        command.stdout(std::process::Stdio::piped());
        command.stderr(std::process::Stdio::piped());
        command.spawn().unwrap()
    };
    let senders = dirs.map(start);
    let mut ends = senders.map(|sender| outcome(sender.wait_with_output().unwrap()));
    ends.sort_by_key(|end| end.code);
    assert_eq!(stage.server.mails().len(), 1, "{ends:?}");
    assert_eq!(ends[0].code, 0, "{ends:?}");
    let is_told = match ends[1].code {
        0 => ends.iter().any(|end| end.err.contains("sent already")),
        4 => ends[1].err.contains("sent by"),
        _ => false,
    };
    assert!(is_told, "{ends:?}");
}

#[test]
fn two_senders_race_on_one_ledger() {
    let stage = Stage::new(Manner::default());
    for _ in 0..50 {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().to_str().unwrap();
        let args = ["--as-of", AS_OF, "send", "interim", "--ledger", ledger];
        let dir = stage.project.path();
        race(&stage, [dir, dir], &args);
        fs::remove_dir_all(dir.join("contacts")).unwrap();
    }
}

#[test]
fn two_senders_race_on_a_ref() {
    let origin = committed(&["ledger = \"ref\""]);
    let bare = tempfile::tempdir().unwrap();
    let copied = git2::build::RepoBuilder::new()
        .bare(true)
        .clone(origin.path().to_str().unwrap(), bare.path());
    copied.unwrap();
    let bare = TempDir::new_in(bare.path().parent().unwrap())
        .map(|_| bare)
        .unwrap();
    let stage = Stage::with(&bare, Manner::default());
    let other = clone(bare.path());
    for day in 1..=20 {
        let day = format!("2026-07-{day:02}");
        let args = ["--as-of", &day, "send", "interim"];
        race(&stage, [stage.project.path(), other.path()], &args);
        for dir in [stage.project.path(), other.path()] {
            drop(fs::remove_dir_all(dir.join("contacts")));
        }
    }
    let states = stage.states(&[]);
    assert_eq!(states.len(), 60);
    assert!(
        states.iter().all(|(_, one)| one == "accepted"),
        "{states:?}"
    );
}
