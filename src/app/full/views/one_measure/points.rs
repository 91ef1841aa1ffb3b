//! The picture of a finding read value by value: how many trusts have it, and how many are lower and higher.

use yew::{Html, function_component, html};

use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::full::views::one_measure::reading::Reading;
use crate::wording::interface::one_measure::chart as wording;

/// The slider, which begins at the trust's own value.
#[function_component]
pub(crate) fn Points(lens: &LensProps) -> Html {
    let (finding, measure) = (&lens.finding, &lens.measure);
    let (figures, own) = wording::points(finding);
    html! {
        <Reading
            {figures}
            from={own}
            id={format!("{}-{}-chart-reading", measure.id, lens.group.id())}
            question={measure.short_name.clone()}
        />
    }
}
