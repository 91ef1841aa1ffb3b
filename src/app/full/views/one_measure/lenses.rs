//! The questions asked of an opened measure, in order. What is costly to find is found once for a group of peers and kept
//! while the person types: funnel, best estimate, line by intake, the years, and the trust's own schools.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html, use_memo};

use crate::analysis::{
    BothGroups, Finding, Funnel, IntakeLine, NoIntake, OverYears, OwnSchools, OwnYear, Peers, RATE_INTERVAL,
    SchoolResults, TrueSpread,
};
use crate::app::full::store::Store;
use crate::app::full::views::one_measure::expanded::{Expanded, OpenedMeasure};
use crate::app::full::views::one_measure::part::Part;
use crate::app::full::views::one_measure::{
    absence, estimate, funnel, groups, intake, own_schools, school, target, years,
};
use crate::app::shared::{Theme, finding_heading};
use crate::measures::MeasureGroup;
use crate::measures::{Measure, PupilGroup};
use crate::national::National;
use crate::wording::interface::one_measure as wording;

#[derive(Properties)]
pub(crate) struct LensesProps {
    pub(crate) store: Store,
    pub(crate) theme: Option<Theme>,
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) finding: Rc<Finding>,
}

impl PartialEq for LensesProps {
    /// A handle reads the latest state whenever it is asked, so two of them cannot be told apart: it is always drawn again.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Peers that are looked up again with every number of pupils and are seldom others.
#[derive(Clone)]
struct SamePeers(Rc<Peers>);

impl PartialEq for SamePeers {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// National figures, which become others only when a pack is joined.
#[derive(Clone)]
struct SameNational(Rc<National>);

impl PartialEq for SameNational {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is found once for peers.
struct AmongPeers {
    funnel: Option<Rc<Funnel>>,
    tally: Option<[String; 3]>,
    true_spread: Option<TrueSpread>,
    intake: Option<Result<IntakeLine, NoIntake>>,
}

#[function_component]
pub(crate) fn Lenses(props: &LensesProps) -> Html {
    let (store, measure, finding) = (&props.store, &props.measure, &props.finding);
    let group = props.group;
    let key = MeasureGroup::new(measure.id.clone(), group);
    let peers = finding.shared_peers();
    let pupil_sd = store.evidence.national.pupil_sd(&measure.id, peers.year());

    let among = use_memo(
        (SamePeers(Rc::clone(peers)), key.clone(), pupil_sd.clone()),
        |(peers, _, pupil_sd)| {
            let distribution = peers.0.trusts();
            let sd = pupil_sd.as_ref();
            let funnel = distribution.and_then(|of| Funnel::of(of, measure, sd));
            AmongPeers {
                tally: funnel.as_ref().map(funnel::words),
                funnel: funnel.map(Rc::new),
                true_spread: distribution.and_then(|of| TrueSpread::of(of, measure, sd)),
                intake: IntakeLine::among(&peers.0, measure, sd),
            }
        },
    );
    let pictured = use_memo(
        (
            SamePeers(Rc::clone(peers)),
            key.clone(),
            finding.pupils(),
            store.scenarios.of(&key).by_chance,
        ),
        |(_, _, pupils, by_chance)| {
            let drawn = |funnel: &Rc<Funnel>| Rc::new(funnel.picture(funnel::limits(*by_chance), *pupils));
            among.funnel.as_ref().map(drawn)
        },
    );
    // How many trusts lie outside is in the table, and is the costliest count of all.
    let tabled = use_memo(
        (
            SamePeers(Rc::clone(peers)),
            key.clone(),
            finding.figure(),
            finding.pupils(),
            store.scenarios.of(&key).by_chance,
        ),
        |(_, _, figure, pupils, by_chance)| {
            let table = |funnel: &Rc<Funnel>| funnel.figures(funnel::limits(*by_chance), *figure, *pupils);
            among.funnel.as_ref().map(table)
        },
    );
    let both = use_memo(
        (
            SameNational(Rc::clone(&store.evidence.national)),
            measure.id.clone(),
            peers.year(),
            groups::pair(store, measure),
        ),
        |(national, _, year, pair)| {
            let both = BothGroups::of(measure, &national.0, *year, pair.as_ref().ok()?);
            both.map(Rc::new)
        },
    );
    let spread = use_memo(
        (
            SameNational(Rc::clone(&store.evidence.national)),
            own_schools::are_added_up(store, &key).then(|| store.entry.table.clone()),
            Rc::clone(finding),
        ),
        |(national, table, finding)| {
            let of = |table| OwnSchools::of(table, finding, &national.0);
            let table = table.as_ref()?;
            Some(of(table).map(|found| {
                let figures = found.figures();
                (Rc::new(found), figures)
            }))
        },
    );
    let own = OwnYear::of(&store.derived.compared, finding);
    let over_years = use_memo(
        (
            SameNational(Rc::clone(&store.evidence.national)),
            key.clone(),
            own,
        ),
        |(national, key, own)| {
            Rc::new(OverYears::of(
                measure,
                key.group,
                &national.0,
                own,
                Some(RATE_INTERVAL),
            ))
        },
    );

    let schools = use_memo(
        (store.by_school(), store.entry.table.clone(), key.clone()),
        |(by_school, table, key)| {
            let results = by_school.then(|| SchoolResults::of(table, measure, key.group, None));
            results.flatten().map(Rc::new)
        },
    );

    let trial = store.scenarios.of(&key);
    let opened = Expanded {
        opened: OpenedMeasure {
            store,
            theme: props.theme.as_ref(),
            measure,
            heading: finding_heading(&measure.id, group),
            key,
            span: peers.span(),
            decimals: peers.decimals(),
            own_year: finding.own_year(),
            figure_year: finding.figure_year(),
            undated: finding.undated(),
        },
        finding,
        trial,
        pupil_sd,
    };
    let shown_funnel = among.funnel.as_deref().and_then(|funnel| {
        Some(funnel::FunnelView {
            funnel,
            of: (*pictured).as_ref()?,
            figures: (*tabled).as_ref()?,
        })
    });
    let parts = [
        funnel::funnel(&opened, shown_funnel, among.tally.as_ref()),
        estimate::estimate(&opened, among.true_spread.as_ref(), shown_funnel.is_some()),
        intake::intake(&opened, among.intake.as_ref()),
        years::years(&opened, &over_years),
        groups::groups(&opened, (*both).as_ref()),
        own_schools::own_schools(&opened, (*spread).as_ref()),
        target::target(&opened, among.true_spread.as_ref(), (*schools).as_deref()),
        school::school(&opened, (*schools).as_ref()),
        absence::absence(&opened),
    ];
    let (mut shown, mut without) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            Part::Shown(html) => shown.push(html),
            Part::Without(question, why) => without.push((question, why)),
            Part::NotAsked => {}
        }
    }
    html! {
        <>
            <div>{ for shown }</div>
            if !without.is_empty() {
                <section class="part part-without" data-part="without">
                    <h5>{ wording::WITHOUT_ANSWER }</h5>
                    <dl>
                        {
                            for without.into_iter().map(|(question, why)| html! {
                                <div><dt>{ question }</dt><dd>{ why }</dd></div>
                            })
                        }
                    </dl>
                </section>
            }
        </>
    }
}
