//! The Department's column codes in the files of schools and trusts: `PTRWM_EXP`, `ATT8SCR`, `PERCTOT`. Group and year
//! stand apart in a code (`_FSM6CLA1A`), and so does the weighting of trusts' files (`_WGTAVG`); the codes are written
//! here without them and without what parts them. The keys of files that others made of the Department's stand beside
//! them, because the builder reads those too. A code of which we are not sure is left out.

use crate::measures::PupilGroup;

/// What a code means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    /// The figure of one of these measures, by their identifiers.
    Figure(&'static [&'static str]),
    /// The figure of a measure for a group that the code names in its own way.
    FigureOf(&'static str, PupilGroup),
    /// The pupils of a cohort.
    Cohort(&'static str),
    /// The pupils of a measure that has its own.
    Own(&'static str),
    /// Pupils of the cohort that the file is about.
    SomeCohort(PupilGroup),
}

/// The meaning of a code, in small letters.
pub(super) fn code(text: &str) -> Option<Code> {
    use Code::{Cohort, Figure, FigureOf, Own, SomeCohort};
    Some(match text {
        // Key stage 2, `ks2final` and the trusts' files.
        "ptrwmexp" | "prwmexp" | "rwmexp" => Figure(&["rwm_expected"]),
        "ptrwmhigh" | "prwmhigh" | "rwmhigh" => Figure(&["rwm_higher"]),
        "ptreadexp" => Figure(&["reading_expected"]),
        "ptreadhigh" => Figure(&["reading_higher"]),
        "readaverage" => Figure(&["reading_scaled"]),
        "ptmatexp" => Figure(&["maths_expected"]),
        "ptmathigh" => Figure(&["maths_higher"]),
        "mataverage" => Figure(&["maths_scaled"]),
        "ptgpsexp" => Figure(&["grammar_expected"]),
        "ptwrittaexp" => Figure(&["writing_expected"]),
        "ptwrittahigh" => Figure(&["writing_greater_depth"]),
        "readprog" | "readprogscorepadjusted" => Figure(&["reading_progress"]),
        "writprog" | "writprogscorepadjusted" => Figure(&["writing_progress"]),
        "matprog" | "matprogscorepadjusted" => Figure(&["maths_progress"]),
        "telig" | "teligmatptinc" => Cohort("key_stage_2"),
        // Key stage 4, `ks4final` and the trusts' files.
        "att8scr" => Figure(&["attainment_8"]),
        "p8mea" | "p8scoreadj" => Figure(&["progress_8"]),
        "disp8" => FigureOf("progress_8", PupilGroup::Disadvantaged),
        "ptl2basics94" | "em4" => Figure(&["english_maths_4"]),
        "ptl2basics95" | "em5" => Figure(&["english_maths_5"]),
        "ptebacceptqee" | "ebacceptqee" | "ebaccentry" => Figure(&["ebacc_entry"]),
        "ebaccaps" => Figure(&["ebacc_points"]),
        "ptebacc95" | "ebacc95" => Figure(&["ebacc_5"]),
        "ptebacc94" | "ebacc94" => Figure(&["ebacc_4"]),
        "tpup" | "tpupmatptinc" => Cohort("key_stage_4"),
        "p8pup" => Own("progress_8"),
        // Both have the same codes for their groups.
        "tfsm6cla1a" => SomeCohort(PupilGroup::Disadvantaged),
        "tnotfsm6cla1a" => SomeCohort(PupilGroup::Others),
        // 16 to 18.
        "tallppealev1618" => Figure(&["a_level_points"]),
        "tb3ptse" => Figure(&["a_level_best_3"]),
        "aps" => Figure(&["a_level_points", "ebacc_points", "tech_level_points"]),
        // Destinations.
        "overalldestper" => Figure(&["ks4_destinations"]),
        "notsustainedper" => Figure(&["ks4_destinations_not_sustained"]),
        "totoverallper" => Figure(&["post16_destinations"]),
        "totcohort" => Cohort("finished_16_to_18"),
        // Absence of a school of any phase. Its phase's own measure is offered beside it.
        "perctot" => Figure(&[
            "absence",
            "absence_primary",
            "absence_secondary",
            "absence_special",
        ]),
        "ppersabs10" => Figure(&[
            "persistent_absence",
            "persistent_absence_primary",
            "persistent_absence_secondary",
            "persistent_absence_special",
        ]),
        "ptr" => Figure(&[
            "pupils_per_teacher_primary",
            "pupils_per_teacher_secondary",
            "pupils_per_teacher_special",
        ]),
        _ => return None,
    })
}
