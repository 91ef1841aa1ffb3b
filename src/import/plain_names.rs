//! What people call the measures, cohorts and facts in their own sheets, besides the names that the catalogue has. Words
//! are enough: their order, case and marks do not matter, nor words such as "percentage of pupils".

use crate::entry::SchoolFact;

/// What else a measure is called.
pub(super) const MEASURES: [(&str, &[&str]); 41] = [
    (
        "rwm_expected",
        &[
            "RWM",
            "RWM combined",
            "RWM expected",
            "RWM EXS",
            "RWM EXS+",
            "RWM expected+",
            "combined expected",
        ],
    ),
    (
        "rwm_higher",
        &[
            "RWM higher",
            "RWM GDS",
            "RWM greater depth",
            "combined higher",
            "RWM exceed",
        ],
    ),
    ("rwm_expected", &["overall meet std", "overall meeting standard"]),
    ("rwm_higher", &["overall exceed std"]),
    (
        "reading_expected",
        &[
            "reading EXS",
            "reading EXS+",
            "reading expected+",
            "reading meet std",
        ],
    ),
    (
        "reading_higher",
        &["reading higher", "reading GDS", "reading exceed std"],
    ),
    (
        "reading_scaled",
        &[
            "reading scaled score",
            "reading SS",
            "reading average scaled score",
            "reading score",
        ],
    ),
    (
        "reading_progress",
        &["reading progress", "reading progress score", "reading prog"],
    ),
    (
        "writing_expected",
        &[
            "writing EXS",
            "writing EXS+",
            "writing TA",
            "writing TA expected",
            "writing meet std",
        ],
    ),
    (
        "writing_greater_depth",
        &[
            "writing GDS",
            "writing higher",
            "writing greater depth",
            "writing exceed std",
        ],
    ),
    (
        "writing_progress",
        &["writing progress", "writing progress score"],
    ),
    (
        "maths_expected",
        &["maths EXS", "maths EXS+", "maths expected+", "maths meet std"],
    ),
    ("maths_higher", &["maths higher", "maths GDS", "maths exceed std"]),
    (
        "maths_scaled",
        &[
            "maths scaled score",
            "maths SS",
            "maths average scaled score",
            "maths score",
        ],
    ),
    ("maths_progress", &["maths progress", "maths progress score"]),
    (
        "grammar_expected",
        &["GPS", "SPaG", "EGPS", "GPS expected", "GPS EXS", "grammar"],
    ),
    (
        "phonics",
        &[
            "phonics year 1",
            "Y1 phonics",
            "phonics Y1",
            "phonics screening check",
            "phonics screening",
            "phonics check",
            "PSC",
        ],
    ),
    (
        "multiplication_full_marks",
        &["MTC full marks", "MTC 25/25", "multiplication tables full marks"],
    ),
    (
        "multiplication_average",
        &[
            "MTC average",
            "MTC average score",
            "MTC mean score",
            "multiplication tables average score",
        ],
    ),
    (
        "good_level_of_development",
        &["GLD", "EYFS GLD", "good level of development EYFS"],
    ),
    (
        "attainment_8",
        &[
            "A8",
            "A8 score",
            "Attainment 8 score",
            "average Attainment 8",
            "average Attainment 8 score",
            "Att8",
        ],
    ),
    (
        "progress_8",
        &[
            "P8",
            "P8 score",
            "Progress 8 score",
            "average Progress 8",
            "average Progress 8 score",
        ],
    ),
    (
        "english_maths_5",
        &[
            "Basics 9-5",
            "Basics 5+",
            "English & maths 5+",
            "English and maths 9-5",
            "EM 5+",
            "EM 9-5",
            "basics strong pass",
            "English maths strong pass",
            "eng maths grade 5",
            "English and maths grade 5",
            "E&M 5+",
            "E&M 9-5",
        ],
    ),
    (
        "english_maths_4",
        &[
            "Basics 9-4",
            "Basics 4+",
            "English & maths 4+",
            "English and maths 9-4",
            "EM 4+",
            "EM 9-4",
            "basics standard pass",
            "English maths standard pass",
            "eng maths grade 4",
            "English and maths grade 4",
            "E&M 4+",
            "E&M 9-4",
        ],
    ),
    (
        "ebacc_entry",
        &[
            "EBacc entry",
            "EBacc entries",
            "EBacc entered",
            "entering EBacc",
            "EBacc entry rate",
            "entered for EBacc",
        ],
    ),
    (
        "ebacc_points",
        &[
            "EBacc APS",
            "EBacc average point score",
            "EBacc average points",
            "EBacc avg score",
            "EBacc points",
        ],
    ),
    (
        "ebacc_5",
        &[
            "EBacc 5+",
            "EBacc 9-5",
            "EBacc grade 5",
            "EBacc strong pass",
            "EBacc strong",
        ],
    ),
    (
        "ebacc_4",
        &["EBacc 4+", "EBacc 9-4", "EBacc grade 4", "EBacc standard pass"],
    ),
    (
        "ks4_destinations",
        &[
            "KS4 destinations",
            "sustained destinations year 11",
            "Y11 destinations",
            "destinations after KS4",
        ],
    ),
    (
        "ks4_destinations_not_sustained",
        &["KS4 destinations not sustained", "destinations not sustained"],
    ),
    (
        "post16_destinations",
        &["16-18 destinations", "KS5 destinations", "post-16 destinations"],
    ),
    (
        "a_level_points",
        &[
            "A level APS",
            "A level average points",
            "A level points per entry",
            "A level average point score",
            "APS per entry A level",
        ],
    ),
    (
        "a_level_best_3",
        &["best 3 A levels", "best three A levels points"],
    ),
    ("a_level_aab", &["AAB", "A level AAB"]),
    ("a_level_3a", &["3 A grades", "AAA", "3A*-A"]),
    (
        "tech_level_points",
        &["tech level APS", "tech level average points"],
    ),
    (
        "absence",
        &[
            "overall absence",
            "absence rate",
            "overall absence rate",
            "total absence",
        ],
    ),
    (
        "persistent_absence",
        &[
            "PA",
            "PA rate",
            "persistent absence rate",
            "persistent absentees",
            "persistently absent",
        ],
    ),
    (
        "severe_absence",
        &["severe absence rate", "severely absent", "severe absentees"],
    ),
    (
        "suspensions",
        &[
            "suspension rate",
            "suspensions rate",
            "suspensions per 100",
            "suspensions per 100 pupils",
        ],
    ),
    (
        "permanent_exclusions",
        &[
            "permanent exclusion rate",
            "PEX rate",
            "permanent exclusions per 100",
            "permanent exclusions per 100 pupils",
        ],
    ),
];

/// How a heading names something said of the school: the whole of it, in small letters.
pub(super) fn fact(heading: &str) -> Option<SchoolFact> {
    Some(match heading {
        "school" | "school name" | "name of school" | "schools" | "academy" | "academy name"
        | "academies" | "schname" | "establishment" | "establishment name" | "establishmentname" | "name" => {
            SchoolFact::Name
        }
        "urn"
        | "school urn"
        | "academy urn"
        | "urn number"
        | "unique reference number"
        | "establishment urn" => SchoolFact::Urn,
        "phase" | "school phase" | "phase of education" | "phaseofeducation name" | "education phase" => {
            SchoolFact::Phase
        }
        "nor"
        | "roll"
        | "on roll"
        | "pupils on roll"
        | "number on roll"
        | "no on roll"
        | "total pupils on roll"
        | "number of pupils on roll"
        | "totpups"
        | "school roll"
        | "total roll"
        | "nor total" => SchoolFact::OnRoll,
        "year joined"
        | "date joined"
        | "joined"
        | "joined date"
        | "joined trust"
        | "joined the trust"
        | "date joined trust"
        | "date joined the trust"
        | "year joined trust"
        | "year joined the trust"
        | "date joined mat"
        | "joined mat" => SchoolFact::Joined,
        _ => return None,
    })
}

/// Whether the whole heading names the year of the results.
pub(super) fn is_year(heading: &str) -> bool {
    matches!(
        heading,
        "year"
            | "academic year"
            | "school year"
            | "time period"
            | "results year"
            | "year of results"
            | "year of the results"
            | "exam year"
            | "reporting year"
    )
}

/// How a year group is named, and its cohort.
pub(super) const YEAR_GROUPS: [(&str, &str); 14] = [
    ("y6", "key_stage_2"),
    ("yr6", "key_stage_2"),
    ("6 year", "key_stage_2"),
    ("6 yr", "key_stage_2"),
    ("y11", "key_stage_4"),
    ("yr11", "key_stage_4"),
    ("11 year", "key_stage_4"),
    ("11 yr", "key_stage_4"),
    ("y1", "year_1"),
    ("1 year", "year_1"),
    ("y4", "year_4"),
    ("4 year", "year_4"),
    ("reception", "early_years"),
    ("eyfs", "early_years"),
];

/// The cohorts of which a year group's bare name is enough for a heading: who is asked for in year 6 sits its tests.
pub(super) const ENOUGH_ALONE: [&str; 2] = ["key_stage_2", "key_stage_4"];
