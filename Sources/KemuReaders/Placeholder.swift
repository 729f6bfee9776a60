import KemuModel
