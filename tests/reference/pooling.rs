//! A trust's figure from its schools'.

use trust_benchmark::stats::{
    MeanScore, RoundedPercentage, SchoolResult, YearsCap, YearsInTrust, Z95, department_score, pool,
    pool_rounded, pool_scores, pool_with_suppressed, wilson,
};

use crate::case::{Case, Given, ends, list, proportion, whole};

pub(crate) fn counts(case: &Case) -> Given {
    case.takes(&["schools"])?;
    let schools = case.objects("schools")?;
    let schools = schools
        .iter()
        .map(|school| proportion(school.get("x"), school.get("n")));
    let trust = schools
        .collect::<Option<Vec<_>>>()
        .and_then(|schools| pool(&schools));
    Ok(trust.and_then(|trust| {
        let interval = wilson(trust.successes(), trust.trials(), Z95)?;
        Some(vec![
            ("x", trust.successes().into()),
            ("n", trust.trials().into()),
            ("p", trust.share().into()),
            ("ci95", ends(interval)),
        ])
    }))
}

pub(crate) fn rounded_percentages(case: &Case) -> Given {
    case.takes(&["schools"])?;
    let schools = case.objects("schools")?;
    let schools = schools.iter().map(|school| {
        let (percentage, pupils) = (school.get("pct")?.as_f64()?, school.get("n")?.as_f64()?);
        RoundedPercentage::new(percentage, pupils)
    });
    let Some(schools) = schools.collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    Ok(pool_rounded(&schools, 0).map(|trust| {
        let implied = schools.iter().map(|school| school.implied_count());
        vec![
            ("p", trust.percentage.into()),
            ("max_rounding_error_pp", trust.off_by_at_most.into()),
            ("implied_x", list(implied)),
        ]
    }))
}

pub(crate) fn department_scores(case: &Case) -> Given {
    case.takes(&["years_in_trust", "scores", "pupils", "cap"])?;
    let (years, pupils) = (case.numbers("years_in_trust")?, case.numbers("pupils")?);
    let cap = match case.count("cap")? {
        4 => YearsCap::Four,
        5 => YearsCap::Five,
        other => return Err(format!("caps the years at {other}")),
    };
    let schools = case.numbers("scores")?.into_iter().zip(pupils).zip(years);
    let schools = schools
        .map(|((score, pupils), years)| Some((MeanScore::new(score, pupils)?, YearsInTrust::new(years)?)));
    let Some(schools) = schools.collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let scores: Vec<_> = schools.iter().map(|(score, _)| *score).collect();
    let both = department_score(&schools, cap).zip(pool_scores(&scores));
    Ok(both.map(|(department, trust)| {
        vec![
            ("dfe", department.into()),
            ("pupil_only", trust.score().into()),
            ("total_pupils", trust.pupils().into()),
        ]
    }))
}

pub(crate) fn with_suppressed(case: &Case) -> Given {
    case.takes(&["schools", "suppressed_n_max"])?;
    let schools = case.objects("schools")?;
    let schools = schools.iter().map(|school| {
        let published = proportion(school.get("x"), school.get("n"));
        let pupils = whole(school.get("n"));
        published
            .map(SchoolResult::Published)
            .or_else(|| Some(SchoolResult::Suppressed { pupils: pupils? }))
            .map_or_else(
                || {
                    let pupils = case.count("suppressed_n_max")?;
                    Ok(SchoolResult::SuppressedUpTo { pupils })
                },
                Ok,
            )
    });
    let schools = schools.collect::<Result<Vec<_>, String>>()?;
    Ok(pool_with_suppressed(&schools).map(|trust| {
        vec![
            ("complete_case_p", trust.complete_case().share().into()),
            ("coverage", trust.coverage().into()),
            ("bounds", ends(trust.bounds())),
        ]
    }))
}
