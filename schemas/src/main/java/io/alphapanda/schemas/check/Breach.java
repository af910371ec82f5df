package io.alphapanda.schemas.check;

/// Something in a contract that may not be so.
///
/// @param what names the field and what happened to it
/// @param remedy what to do instead
public record Breach(String what, String remedy) {
    @Override
    public String toString() {
        return what + "; " + remedy;
    }
}
