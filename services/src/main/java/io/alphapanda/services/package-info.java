/// The running parts of a desk: thin hosts of deciders, which talk to the outside through ports of their own.
@NullMarked
package io.alphapanda.services;

import org.jspecify.annotations.NullMarked;
