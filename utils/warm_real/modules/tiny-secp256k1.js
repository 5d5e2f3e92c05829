// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const curve = require('tiny-secp256k1');

const secret = bytes(32), message = bytes(32, 2);
const point = curve.pointFromScalar(secret);
curve.verify(message, point, curve.sign(message, secret));
curve.pointMultiply(point, bytes(32, 3));
curve.privateAdd(secret, message);
curve.isPoint(bytes(33));
curve.verifySchnorr(message, point.slice(1), curve.signSchnorr(message, secret, bytes(32, 4)));
