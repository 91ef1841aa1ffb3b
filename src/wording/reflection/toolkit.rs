//! The strands of the Education Endowment Foundation's Teaching and Learning Toolkit, by name only: words in which a trust
//! can look its practices up there. No effect, cost or rating is repeated here, because without their evidence they say
//! more than is known.

use crate::measures::Goal;

/// The toolkit by name.
pub const TOOLKIT: &str = "Teaching and Learning Toolkit";

/// The toolkit's address.
pub const TOOLKIT_ADDRESS: &str =
    "https://educationendowmentfoundation.org.uk/education-evidence/teaching-learning-toolkit";

/// What the names are, to stand with them.
pub const TOOLKIT_NOTE: &str = "Beside each goal are strands from the Education Endowment Foundation’s Teaching and Learning Toolkit. A name \
     here is a place to look, not a claim that a practice works. The toolkit says what is known about each, how \
     certain that is, and for whom.";

/// The strands, by the names that the toolkit gives them, each with the goals towards which a practice of it may be meant.
///
/// Checked: the thirty strands of the toolkit as it has stood since its revision of 2021, written from general knowledge in
/// November 2026 and not compared with the site, which the build cannot reach. When the toolkit changes, this list is all
/// there is to correct.
pub const TOOLKIT_STRANDS: [(&str, &[Goal]); 30] = [
    ("Arts participation", &[Goal::Achievement]),
    ("Aspiration interventions", &[Goal::Destinations]),
    ("Behaviour interventions", &[Goal::AttendanceAndBelonging]),
    ("Collaborative learning approaches", &[Goal::Achievement]),
    ("Extending school time", &[Goal::Disadvantage]),
    ("Feedback", &[Goal::Achievement, Goal::Progress]),
    ("Homework", &[Goal::Achievement]),
    ("Individualised instruction", &[Goal::Progress]),
    ("Learning styles", &[Goal::Achievement]),
    ("Mastery learning", &[Goal::Achievement, Goal::Progress]),
    ("Mentoring", &[Goal::AttendanceAndBelonging, Goal::Destinations]),
    (
        "Metacognition and self-regulation",
        &[Goal::Achievement, Goal::Progress],
    ),
    ("One to one tuition", &[Goal::Disadvantage]),
    (
        "Oral language interventions",
        &[Goal::Achievement, Goal::Disadvantage],
    ),
    ("Outdoor adventure learning", &[Goal::AttendanceAndBelonging]),
    (
        "Parental engagement",
        &[Goal::Disadvantage, Goal::AttendanceAndBelonging],
    ),
    ("Peer tutoring", &[Goal::Progress]),
    ("Performance pay", &[Goal::People]),
    ("Phonics", &[Goal::Achievement]),
    ("Physical activity", &[Goal::AttendanceAndBelonging]),
    ("Reading comprehension strategies", &[Goal::Achievement]),
    ("Reducing class size", &[Goal::People]),
    ("Repeating a year", &[Goal::Progress]),
    ("School uniform", &[Goal::AttendanceAndBelonging]),
    ("Setting and streaming", &[Goal::Achievement]),
    ("Small group tuition", &[Goal::Disadvantage]),
    ("Social and emotional learning", &[Goal::AttendanceAndBelonging]),
    ("Summer schools", &[Goal::Disadvantage]),
    (
        "Teaching assistant interventions",
        &[Goal::Disadvantage, Goal::People],
    ),
    ("Within class attainment grouping", &[Goal::Progress]),
];

/// The strands to which practices towards a goal may belong; a strand may stand with several goals.
pub fn toolkit_strands(goal: Goal) -> impl Iterator<Item = &'static str> {
    let of_goal = TOOLKIT_STRANDS
        .into_iter()
        .filter(move |(_, goals)| goals.contains(&goal));
    of_goal.map(|(name, _)| name)
}
