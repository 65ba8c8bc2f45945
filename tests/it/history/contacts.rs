//! Mails, calls and meetings with the client, as the team notes them.

use super::record::month;
use super::world::World;

impl World<'_> {
    /// One contact of today; `more` holds further keys, each with a comma before it.
    pub fn contact(&mut self, word: &str, direction: &str, with: &str, about: &str, more: &str) {
        let today = self.today();
        let entry = format!(
            "{{ audience = \"client\", direction = \"{direction}\", with = \"{with}\", way = \"mail\", about = \"{about}\"{more} }}"
        );
        self.book
            .log(month(today, "contacts"), format!("{today}-{word}"), entry);
    }

    pub fn record_contacts(&mut self) {
        self.ordinary();
        self.about_data();
        self.about_decisions();
    }

    /// Questions in both directions, answered within a week.
    fn ordinary(&mut self) {
        let noise = self.scenario.noise;
        if noise.chance("writes", self.day, 0.2) {
            self.contact("in", "in", "working", "Question on the state", "");
        }
        // An answer is noted in the line of the question.
        for asked in self.day.saturating_sub(8)..=self.day {
            if !noise.chance("asks-client", asked, 0.08) {
                continue;
            }
            let answered = asked + noise.whole("answers-us", asked, 1, 5);
            if self.day != asked && self.day != answered {
                continue;
            }
            let (on, by) = (self.date(asked), self.date(asked + 5));
            let answer = match self.day == answered {
                true => format!(", answered = {}", self.date(answered)),
                false => String::new(),
            };
            let entry = format!(
                "{{ audience = \"client\", direction = \"out\", with = \"working\", way = \"mail\", \
                 about = \"Question on the material\", answer-by = {by}{answer} }}"
            );
            self.book
                .log(month(on, "contacts"), format!("{on}-question"), entry);
        }
    }

    /// The promise of the material, a warning if there is one, and the question where it is.
    fn about_data(&mut self) {
        let (promised, arrived) = (self.scenario.arrival, self.arrived);
        let due = self.date(promised);
        if self.day == 2 || arrived == Some(self.day) {
            let on = self.date(2);
            let kept = arrived.map_or(String::new(), |day| format!(", kept = {}", self.date(day)));
            let entry = format!(
                "{{ audience = \"client\", direction = \"in\", with = \"working\", way = \"meeting\", \
                 about = \"Source material\", promise = \"Source material handed over\", due = {due}{kept} }}"
            );
            self.book
                .log(month(on, "contacts"), format!("{on}-promise"), entry);
        }
        if self.data_warning() == Some(self.day) {
            self.contact(
                "material",
                "in",
                "working",
                "The material will be late, date follows",
                "",
            );
            self.book
                .seen
                .event("contact data late".to_owned(), self.day);
        }
        if self.day == promised + 2 && arrived.is_none() {
            let by = self.date(self.day + 5);
            let more = format!(", answer-by = {by}");
            self.contact("where", "out", "supervisor", "Where the material is", &more);
            self.book
                .seen
                .event("contact where is data".to_owned(), self.day);
        }
    }

    fn about_decisions(&mut self) {
        for at in 0..self.scenario.decisions.len() {
            let one = &self.scenario.decisions[at];
            if one.asked_of != "client" {
                continue;
            }
            if self.day == one.raised || self.decided[at] == Some(self.day) {
                let on = self.date(one.raised);
                let answered = self.decided[at];
                let answered = answered.map_or(String::new(), |day| {
                    format!(", answered = {}", self.date(day))
                });
                let entry = format!(
                    "{{ audience = \"client\", direction = \"out\", with = \"{}\", way = \"mail\", \
                     about = \"Decision asked for: {}\", answer-by = {}{answered} }}",
                    one.whom,
                    one.title,
                    self.date(one.needed)
                );
                self.book
                    .log(month(on, "contacts"), format!("{on}-ask-{}", one.id), entry);
            }
            if self.decided[at].is_none() && self.day == one.needed + 3 {
                let about = format!("Reminder: {}", one.title);
                self.contact("reminder", "out", one.whom, &about, "");
            }
        }
    }
}
