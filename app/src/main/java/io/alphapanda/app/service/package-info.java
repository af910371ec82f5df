/// The command `service`: one part of a desk in a process of its own, over a log that many processes share.
@NullMarked
package io.alphapanda.app.service;

import org.jspecify.annotations.NullMarked;
