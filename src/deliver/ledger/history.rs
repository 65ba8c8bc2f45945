//! What the lines of a message add up to, readable after a kill at any byte.

use super::line::{Head, Line, State};

/// All that happened to a message, by revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub dispatches: Vec<Dispatch>,
    /// Who wrote the last line that says so.
    pub holder: Option<String>,
    /// Since when a message is on its way without an outcome, in seconds since 1970-01-01T00:00 UTC.
    pub on_its_way: Option<i64>,
}

/// One revision of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispatch {
    pub revision: u32,
    pub head: Head,
    pub recipients: Vec<Recipient>,
}

/// How it stands with one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub address: String,
    pub state: State,
    /// Seconds since 1970-01-01T00:00 UTC.
    pub at: i64,
    pub reply: Option<String>,
}

/// What may be done with a message now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may go to these.
    Send(Vec<String>),
    /// Everybody has it.
    Done,
    /// It is not known whether these have it.
    Unknown(Vec<String>),
    /// Another message for the same period went out or may have.
    Other,
}

impl History {
    /// Reads the bytes of a ledger file. A line that was cut off counts as not written: what it
    /// says had not happened yet, or its outcome is not known.
    pub fn read(bytes: &[u8]) -> Self {
        let lines = bytes.split(|byte| *byte == b'\n');
        let mut history = Self::default();
        for line in lines {
            if let Ok(line) = serde_json::from_slice::<Line>(line) {
                history.add(line);
            }
        }
        history
    }

    fn add(&mut self, line: Line) {
        if line.by.is_some() {
            self.holder.clone_from(&line.by);
        }
        self.on_its_way = match line.state {
            State::Sending => Some(line.at),
            State::Prepared => self.on_its_way,
            _ => None,
        };
        if let Some(head) = &line.message {
            self.begin(line.revision, head, &line.to, line.at);
            return;
        }
        let mut known = self.dispatches.iter_mut();
        let Some(dispatch) = known.find(|one| one.revision == line.revision) else {
            return;
        };
        let touched = dispatch
            .recipients
            .iter_mut()
            .filter(|one| line.to.contains(&one.address));
        for recipient in touched {
            recipient.at = line.at;
            recipient.reply.clone_from(&line.reply);
            // Without an outcome nobody knows what became of it.
            recipient.state = match line.state {
                State::Sending => State::Unknown,
                state => state,
            };
        }
    }

    /// A revision begins, or takes the place of one that never left.
    fn begin(&mut self, revision: u32, head: &Head, to: &[String], at: i64) {
        let known = self
            .dispatches
            .iter()
            .position(|one| one.revision == revision);
        if let Some(known) = known {
            if self.dispatches[known].head.digest == head.digest
                || self.dispatches[known].has_left()
            {
                return;
            }
            self.dispatches.remove(known);
        }
        let recipient = |address: &String| Recipient {
            address: address.clone(),
            state: State::Prepared,
            at,
            reply: None,
        };
        self.dispatches.push(Dispatch {
            revision,
            head: head.clone(),
            recipients: to.iter().map(recipient).collect(),
        });
        self.dispatches.sort_by_key(|one| one.revision);
    }

    /// The newest revision.
    pub fn last(&self) -> Option<&Dispatch> {
        self.dispatches.last()
    }

    /// Whether a message of this digest may go; `resend` sends again what may have arrived.
    pub fn decide(&self, digest: &str, to: &[String], resend: bool) -> Decision {
        let Some(last) = self.last() else {
            return Decision::Send(to.to_vec());
        };
        if last.head.digest != digest {
            let may_go = resend || !last.has_left();
            return if may_go {
                Decision::Send(to.to_vec())
            } else {
                Decision::Other
            };
        }
        let unknown = last.in_state(|state| state == State::Unknown);
        let left =
            last.in_state(|state| state != State::Accepted && (resend || state != State::Unknown));
        if !unknown.is_empty() && !resend {
            Decision::Unknown(unknown)
        } else if left.is_empty() {
            Decision::Done
        } else {
            Decision::Send(left)
        }
    }
}

impl Dispatch {
    /// Whether anybody has it or may have it.
    pub fn has_left(&self) -> bool {
        let left = |state| matches!(state, State::Accepted | State::Unknown | State::Sending);
        self.recipients.iter().any(|one| left(one.state))
    }

    /// The addresses of those in certain states.
    pub fn in_state(&self, is_meant: impl Fn(State) -> bool) -> Vec<String> {
        let meant = self.recipients.iter().filter(|one| is_meant(one.state));
        meant.map(|one| one.address.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TO: [&str; 2] = ["a@client.example", "b@client.example"];

    fn to() -> Vec<String> {
        TO.map(str::to_owned).to_vec()
    }

    fn prepared(revision: u32, digest: &str) -> Line {
        let head = Head {
            digest: digest.to_owned(),
            ..Head::default()
        };
        let mut line = Line::new(State::Prepared, revision, 1, &to());
        line.message = Some(head);
        line
    }

    fn text(lines: &[Line]) -> String {
        lines.iter().map(Line::text).collect()
    }

    fn decide(lines: &[Line], digest: &str, resend: bool) -> Decision {
        History::read(text(lines).as_bytes()).decide(digest, &to(), resend)
    }

    #[test]
    fn what_may_be_done_with_a_message() {
        let first = prepared(1, "d1");
        let line = |state| Line::new(state, 1, 2, &to());
        let send = Decision::Send(to());
        assert_eq!(decide(&[], "d1", false), send);
        assert_eq!(decide(std::slice::from_ref(&first), "d1", false), send);
        assert_eq!(decide(std::slice::from_ref(&first), "d2", false), send);
        for state in [State::Rejected, State::Deferred] {
            let lines = [first.clone(), line(State::Sending), line(state)];
            assert_eq!(decide(&lines, "d1", false), send, "{state:?}");
            assert_eq!(decide(&lines, "d2", false), send, "{state:?}");
        }
        for state in [State::Sending, State::Unknown] {
            let lines = [first.clone(), line(State::Sending), line(state)];
            assert_eq!(decide(&lines, "d1", false), Decision::Unknown(to()));
            assert_eq!(decide(&lines, "d1", true), send, "{state:?}");
            assert_eq!(decide(&lines, "d2", false), Decision::Other, "{state:?}");
        }
        let lines = [first, line(State::Sending), line(State::Accepted)];
        assert_eq!(decide(&lines, "d1", false), Decision::Done);
        assert_eq!(decide(&lines, "d1", true), Decision::Done);
        assert_eq!(decide(&lines, "d2", false), Decision::Other);
        assert_eq!(decide(&lines, "d2", true), send);
    }

    #[test]
    fn what_was_found_at_the_recipients_is_final() {
        let found = Line::new(State::Accepted, 1, 9, &to()).reply("found");
        for unknown in [State::Sending, State::Unknown] {
            let lines = [
                prepared(1, "d1"),
                Line::new(unknown, 1, 2, &to()),
                found.clone(),
            ];
            assert_eq!(decide(&lines, "d1", false), Decision::Done);
            assert_eq!(decide(&lines, "d1", true), Decision::Done);
            assert_eq!(decide(&lines, "d2", false), Decision::Other);
        }
    }

    #[test]
    fn only_those_who_were_refused_get_it_again() {
        let one = |state, who: &str| Line::new(state, 1, 2, &[who.to_owned()]);
        let lines = [
            prepared(1, "d1"),
            one(State::Rejected, TO[1]),
            one(State::Sending, TO[0]),
            one(State::Accepted, TO[0]),
        ];
        let left = Decision::Send(vec![TO[1].to_owned()]);
        assert_eq!(decide(&lines, "d1", false), left);
        assert_eq!(
            decide(&lines[..3], "d1", false),
            Decision::Unknown(vec![TO[0].to_owned()])
        );
    }

    #[test]
    fn a_later_revision_does_not_change_an_earlier_one() {
        let lines = [
            prepared(1, "d1"),
            Line::new(State::Sending, 1, 2, &to()),
            Line::new(State::Accepted, 1, 3, &to()).reply("250 ok\nqueued"),
            prepared(2, "d2"),
        ];
        let history = History::read(text(&lines).as_bytes());
        assert_eq!(history.dispatches.len(), 2);
        assert_eq!(
            history.dispatches[0].in_state(|state| state == State::Accepted),
            to()
        );
        assert_eq!(history.decide("d2", &to(), false), Decision::Send(to()));
        assert_eq!(history.decide("d1", &to(), false), Decision::Send(to()));
    }

    /// Cut anywhere, the file never says that nothing left once a whole `sending` line is in it.
    #[test]
    fn a_file_cut_at_any_byte_is_read() {
        let lines = [
            prepared(1, "d1"),
            Line::new(State::Sending, 1, 2, &to()),
            Line::new(State::Accepted, 1, 3, &to()),
        ];
        let whole = text(&lines);
        let sending = text(&lines[..2]).len() - 1;
        for cut in 0..whole.len() {
            let history = History::read(&whole.as_bytes()[..cut]);
            let decision = history.decide("d1", &to(), false);
            let expected = if cut >= whole.len() - 1 {
                Decision::Done
            } else if cut >= sending {
                Decision::Unknown(to())
            } else {
                Decision::Send(to())
            };
            assert_eq!(decision, expected, "cut at {cut}");
        }
    }
}
