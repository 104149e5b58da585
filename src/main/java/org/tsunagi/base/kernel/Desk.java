package org.tsunagi.base.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The use cases of a feature: each is one transaction, and leaves a line in the audit of who did it. */
@Stereotype
@ApplicationScoped
@Transactional
@Audited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Desk {}
