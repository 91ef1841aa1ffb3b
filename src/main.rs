//! Mounts the widget, nothing else.

fn main() {
    trust_benchmark::app::starter::mount();
}
