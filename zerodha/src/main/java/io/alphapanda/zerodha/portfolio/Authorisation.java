package io.alphapanda.zerodha.portfolio;

/// A request to authorise sales at the depository, to be confirmed in a browser.
///
/// @param requestId what the page is asked with
public record Authorisation(String requestId) {}
