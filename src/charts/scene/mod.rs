//! What a picture consists of, as plain data. A scene names roles instead of colours and is measured in CSS pixels, so
//! that a theme, dark mode, forced colours or a sharper screen never change it.

pub(super) mod marks;
pub(super) mod measure_text;
pub(super) mod numbers;
pub(super) mod roles;
pub(super) mod shapes;
