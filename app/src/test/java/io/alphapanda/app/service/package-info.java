/// Tests of `service`.
@NullMarked
package io.alphapanda.app.service;

import org.jspecify.annotations.NullMarked;
