//! What the environment says about who runs us and how mail goes.

/// Variables that sending listens to.
#[derive(Clone, Default)]
pub struct Surroundings {
    /// Whether a CI system runs us.
    pub is_ci: bool,
    /// Whether it runs for a pull request, whose author may be anybody.
    pub is_pull_request: bool,
    /// The run, as others can find it.
    pub run: Option<String>,
    #[cfg(feature = "smtp")]
    pub relay: Relay,
}

/// The mail server and the way to its password.
#[cfg(feature = "smtp")]
#[derive(Clone, Default)]
pub struct Relay {
    pub url: Option<String>,
    pub password_command: Option<String>,
    pub password_file: Option<String>,
    /// A file with the certificates of a private authority.
    pub authority: Option<String>,
}

impl Surroundings {
    pub fn read() -> Self {
        let github = variable("GITHUB_RUN_ID").map(|run| {
            let server = variable("GITHUB_SERVER_URL").unwrap_or_default();
            let repository = variable("GITHUB_REPOSITORY").unwrap_or_default();
            format!("{server}/{repository}/actions/runs/{run}")
        });
        let event = variable("GITHUB_EVENT_NAME").unwrap_or_default();
        let pipeline = variable("CI_PIPELINE_SOURCE").unwrap_or_default();
        Self {
            is_ci: variable("CI").is_some_and(|text| text != "false" && text != "0"),
            is_pull_request: event.starts_with("pull_request")
                || matches!(
                    &*pipeline,
                    "merge_request_event" | "external_pull_request_event"
                ),
            run: github.or_else(|| variable("CI_JOB_URL")),
            #[cfg(feature = "smtp")]
            relay: Relay {
                url: variable("PMO_SMTP_URL"),
                password_command: variable("PMO_SMTP_PASSWORD_COMMAND"),
                password_file: variable("PMO_SMTP_PASSWORD_FILE"),
                authority: variable("PMO_SMTP_CA"),
            },
        }
    }
}

/// The width of a line that the user asks for.
pub fn columns() -> Option<usize> {
    variable("COLUMNS")?.parse().ok()
}

/// A variable that is set and not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "this is where the environment is read"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}
