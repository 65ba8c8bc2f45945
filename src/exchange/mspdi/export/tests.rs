//! The export, feature by feature.
