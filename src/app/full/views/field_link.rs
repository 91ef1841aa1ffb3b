//! The link from a sentence to the field that it is about, whether the form is open or not.

use yew::{Callback, MouseEvent};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::browser::{page, task};

/// The form's heading, which is there while it is open.
const FORM: &str = "results-form";

/// Opens the form and the folds that can hold a field, the outermost first, and goes to the field.
pub(crate) fn go_to_field(store: &Store, field: String, folds: &[&str]) -> Callback<MouseEvent> {
    let dispatcher = store.dispatcher();
    let folds: Vec<String> = folds.iter().map(|fold| (*fold).to_owned()).collect();
    Callback::from(move |_| {
        if page::part(FORM).is_none() {
            dispatcher.dispatch(Action::OpenForm(true));
        }
        let (field, folds) = (field.clone(), folds.clone());
        // By then the form is there.
        task::in_own_task(move || page::reveal(&field, folds));
    })
}
