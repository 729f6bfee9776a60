// What kemu uses of ICU, without any ICU type: a Swift module may then import Foundation beside it, which bundles
// another version of the same headers.
#ifndef CICUSHIM_H
#define CICUSHIM_H

#include "CICUConverter.h"
#include "CICUPattern.h"
#include "CICUScript.h"
#include "CICUWords.h"

#endif
