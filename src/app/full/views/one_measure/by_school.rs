//! What it would take, school by school: each school's own distance under the trust's.

use yew::{Html, html};

use crate::analysis::{Aim, SchoolResults};
use crate::app::full::views::one_measure::expanded_measure::OpenFinding;
use crate::app::full::views::one_measure::part::{sentence, table};
use crate::app::full::views::one_measure::target::chosen_target;
use crate::app::shared::no_break;
use crate::wording::BySchool;
use crate::wording::EACH_SCHOOL;
use crate::wording::interface::one_measure::by_school as wording;

/// More schools than these are shown when somebody asks for them, so that a trust of many is not scrolled past by all.
const SHOWN_AT_ONCE: usize = 10;

/// The schools' distances to the target that is chosen; nothing of a single school, which is the trust, or where a figure is
/// not made of pupils.
pub(crate) fn by_school(opened: &OpenFinding<'_>, results: &SchoolResults) -> Html {
    let Some(aim) = Aim::of(opened.measure, opened.key.group) else {
        return Html::default();
    };
    let Some(target) = chosen_target(opened, aim) else {
        return sentence(wording::NO_TARGET);
    };
    let Some(BySchool {
        sentence: said,
        figures,
    }) = BySchool::of(aim, &target, results)
    else {
        return Html::default();
    };
    let id = format!("{}-by-school", opened.heading);
    html! {
        <section class="part by-school" data-part="by-school" aria-labelledby={id.clone()}>
            <h5 {id} tabindex="-1"><span class="part-headline">{ wording::HEADING }</span></h5>
            { sentence(&said) }
            <p class="part-note">{ no_break(EACH_SCHOOL) }</p>
            if figures.rows.len() > SHOWN_AT_ONCE {
                <details class="part-figures">
                    <summary>
                        { wording::all_schools(figures.rows.len()) }
                        <span class="spoken">{ wording::of_measure(&opened.measure.short_name) }</span>
                    </summary>
                    <div class="targets">{ table(&figures) }</div>
                </details>
            } else {
                <div class="targets">{ table(&figures) }</div>
            }
        </section>
    }
}
