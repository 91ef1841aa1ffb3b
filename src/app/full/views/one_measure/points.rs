//! The picture of a finding read point by point, where only summaries are held of those it is compared with. Of single
//! trusts the picture itself is read.

use yew::{Html, function_component, html};

use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::reading::Reading;
use crate::wording::interface::one_measure::chart as wording;

/// The slider.
#[function_component]
pub(crate) fn Points(lens: &LensProps) -> Html {
    let (finding, measure) = (&lens.finding, &lens.measure);
    let points = wording::points(finding);
    if !points.values.is_empty() {
        return Html::default();
    }
    html! {
        <Reading
            figures={points.figures}
            id={format!("{}-{}-chart-reading", measure.id, lens.group.id())}
            question={measure.short_name.clone()}
        />
    }
}
