//! The strands of the Education Endowment Foundation's Teaching and Learning Toolkit, by name only: words in which a trust
//! can look its practices up there. No effect, cost or rating is repeated here, because without their evidence they say
//! more than is known.

use crate::measures::Goal;

/// The toolkit by name.
pub const TOOLKIT: &str = "Teaching and Learning Toolkit";

/// Where it is.
pub const TOOLKIT_ADDRESS: &str =
    "https://educationendowmentfoundation.org.uk/education-evidence/teaching-learning-toolkit";

/// What the names are, to stand with them.
pub const TOOLKIT_NOTE: &str = "Beside each goal stand names of strands in the Education Endowment Foundation’s Teaching and \
                                Learning Toolkit to which a practice may belong. A name here is a place to look, and no claim \
                                that a practice works: the toolkit says what is known of each, how surely, and for whom.";

/// The strands, by the names that the toolkit gives them.
///
/// Checked: the thirty strands of the toolkit as it has stood since its revision of 2021, written from general knowledge in
/// November 2026 and not compared with the site, which the build cannot reach. When the toolkit changes, this list and the
/// goals below are all there is to mend.
pub const TOOLKIT_STRANDS: [&str; 30] = [
    "Arts participation",
    "Aspiration interventions",
    "Behaviour interventions",
    "Collaborative learning approaches",
    "Extending school time",
    "Feedback",
    "Homework",
    "Individualised instruction",
    "Learning styles",
    "Mastery learning",
    "Mentoring",
    "Metacognition and self-regulation",
    "One to one tuition",
    "Oral language interventions",
    "Outdoor adventure learning",
    "Parental engagement",
    "Peer tutoring",
    "Performance pay",
    "Phonics",
    "Physical activity",
    "Reading comprehension strategies",
    "Reducing class size",
    "Repeating a year",
    "School uniform",
    "Setting and streaming",
    "Small group tuition",
    "Social and emotional learning",
    "Summer schools",
    "Teaching assistant interventions",
    "Within class attainment grouping",
];

/// The strands to which practices towards a goal may belong; a strand may stand with several goals.
#[must_use]
pub const fn toolkit_strands(goal: Goal) -> &'static [&'static str] {
    match goal {
        Goal::Achievement => &[
            "Arts participation",
            "Collaborative learning approaches",
            "Feedback",
            "Homework",
            "Learning styles",
            "Mastery learning",
            "Metacognition and self-regulation",
            "Oral language interventions",
            "Phonics",
            "Reading comprehension strategies",
            "Setting and streaming",
        ],
        Goal::Progress => &[
            "Feedback",
            "Individualised instruction",
            "Mastery learning",
            "Metacognition and self-regulation",
            "Peer tutoring",
            "Repeating a year",
            "Within class attainment grouping",
        ],
        Goal::Disadvantage => &[
            "Extending school time",
            "One to one tuition",
            "Oral language interventions",
            "Parental engagement",
            "Small group tuition",
            "Summer schools",
            "Teaching assistant interventions",
        ],
        Goal::AttendanceAndBelonging => &[
            "Behaviour interventions",
            "Mentoring",
            "Outdoor adventure learning",
            "Parental engagement",
            "Physical activity",
            "School uniform",
            "Social and emotional learning",
        ],
        Goal::Destinations => &["Aspiration interventions", "Mentoring"],
        Goal::People => &[
            "Performance pay",
            "Reducing class size",
            "Teaching assistant interventions",
        ],
    }
}
